import type { DraftTheme } from './codebook-draft.ts';
import { type CodebookTemplate, templateBranch, templateTheme } from './codebook-template.ts';

type Side = 'left' | 'right' | null;

/** Code, name, what it is in short, and the side that the left-right index counts it on. */
const code = (number: string, name: string, inShort: string, side: Side = null): DraftTheme =>
  templateTheme(`${number} ${name}`, inShort, {
    ...(side === null ? {} : { knownAs: `per${number}; ${side} in the left-right index RILE` }),
    ...(side === null ? { knownAs: `per${number}` } : {}),
  });

const EXTERNAL = templateBranch('1 External relations', 'Relations to the world outside.', [
  code(
    '101',
    'Foreign special relationships: positive',
    'Good words for particular countries we are bound to.',
  ),
  code(
    '102',
    'Foreign special relationships: negative',
    'Bad words for particular countries we are bound to.',
  ),
  code('103', 'Anti-imperialism', 'Against the rule of strong countries over weak ones.', 'left'),
  code('104', 'Military: positive', 'For keeping up or raising military strength.', 'right'),
  code('105', 'Military: negative', 'For less military strength; against war and arms.', 'left'),
  code('106', 'Peace', 'Peace as a goal, and peaceful ways to settle conflicts.', 'left'),
  code(
    '107',
    'Internationalism: positive',
    'For working together among countries and in world bodies.',
    'left',
  ),
  code('108', 'European Community: positive', 'For European union, its growth or its powers.'),
  code('109', 'Internationalism: negative', 'Against world bodies; the country first.'),
  code('110', 'European Community: negative', 'Against European union, its growth or its powers.'),
]);

const FREEDOM = templateBranch('2 Freedom and democracy', 'Freedom, rights and the rule of the people.', [
  code('201', 'Freedom and human rights', 'Personal freedom and civil rights.', 'right'),
  code('202', 'Democracy', 'Democracy as aim or way, at home or anywhere.', 'left'),
  code('203', 'Constitutionalism: positive', 'For the constitution as it stands.', 'right'),
  code('204', 'Constitutionalism: negative', 'Against the constitution or parts of it.'),
]);

const SYSTEM = templateBranch('3 Political system', 'How the state is built and led.', [
  code('301', 'Decentralisation', 'For powers of regions and towns.'),
  code('302', 'Centralisation', 'For powers of the centre.'),
  code(
    '303',
    'Government and administrative efficiency',
    'For an administration that costs less and does more.',
  ),
  code('304', 'Political corruption', 'Against abuse of power in politics and offices.'),
  code('305', 'Political authority', 'Who is fit to govern; strong government.', 'right'),
]);

const ECONOMY = templateBranch('4 Economy', 'How goods are made, traded and steered.', [
  code('401', 'Free market economy', 'For private enterprise and free markets.', 'right'),
  code('402', 'Incentives', 'For help that makes firms and people invest, as by lower taxes.', 'right'),
  code('403', 'Market regulation', 'For rules that make markets fair or protect buyers.', 'left'),
  code('404', 'Economic planning', 'For long plans by the state.', 'left'),
  code('405', 'Corporatism', 'For state, employers and unions deciding together.'),
  code('406', 'Protectionism: positive', 'For sheltering home markets.', 'left'),
  code('407', 'Protectionism: negative', 'For free trade and open markets.', 'right'),
  code('408', 'Economic goals', 'Economic aims that no other code of this domain covers.'),
  code('409', 'Keynesian demand management', 'For spending by the state that raises demand.'),
  code('410', 'Economic growth', 'For more output.'),
  code('411', 'Technology and infrastructure', 'For industry, science, transport and networks made modern.'),
  code('412', 'Controlled economy', 'For direct control of prices, wages or rents.', 'left'),
  code('413', 'Nationalisation', 'For ownership by the state.', 'left'),
  code('414', 'Economic orthodoxy', 'For sound budgets, thrift and a stable currency.', 'right'),
  code('415', 'Marxist analysis', 'Arguments and words of Marxist doctrine.'),
  code('416', 'Anti-growth economy', 'Against growth for its own sake; for lasting ways to live.'),
]);

const WELFARE = templateBranch('5 Welfare and quality of life', 'How people live and are cared for.', [
  code('501', 'Environmental protection', 'For nature, climate and clean surroundings.'),
  code('502', 'Culture', 'For arts, museums, media and leisure.'),
  code('503', 'Equality', 'For fair treatment and fair shares; against discrimination.'),
  code('504', 'Welfare state expansion', 'For more or kept social services.', 'left'),
  code('505', 'Welfare state limitation', 'For fewer social services; self-help first.', 'right'),
  code('506', 'Education expansion', 'For more or better education at public cost.', 'left'),
  code('507', 'Education limitation', 'For less public spending on education, or fees.'),
]);

const FABRIC = templateBranch('6 Fabric of society', 'What holds society together.', [
  code('601', 'National way of life: positive', 'For the nation, its past and its symbols.', 'right'),
  code('602', 'National way of life: negative', 'Against nationalism and national pride.'),
  code('603', 'Traditional morality: positive', 'For family, faith and morals handed down.', 'right'),
  code('604', 'Traditional morality: negative', 'Against morals handed down; for modern ways to live.'),
  code('605', 'Law and order', 'For strict laws, police and courts.', 'right'),
  code('606', 'Civic mindedness', 'For public spirit and standing together.', 'right'),
  code('607', 'Multiculturalism: positive', 'For cultures living side by side as they are.'),
  code('608', 'Multiculturalism: negative', 'For one culture that all adopt.'),
]);

const GROUPS = templateBranch('7 Social groups', 'Who is spoken for.', [
  code('701', 'Labour groups: positive', 'For workers, their unions and their jobs.', 'left'),
  code('702', 'Labour groups: negative', 'Against unions and their power.'),
  code('703', 'Farmers', 'For farmers and farming.'),
  code('704', 'Middle class and professions', 'For the middle class, professions and small owners.'),
  code('705', 'Underprivileged minorities', 'For disabled people, migrants and other minorities.'),
  code('706', 'Non-economic demographic groups', 'For women, the old, the young and other such groups.'),
]);

/** The categories of the Manifesto Project's coding scheme, version 4. */
export const MANIFESTO_PROJECT: CodebookTemplate = {
  id: 'manifesto-project',
  title: 'Manifesto Project categories (version 4)',
  about:
    'Fifty-six categories in seven domains, and 000 for what has none. Made for quasi-sentences with exactly one code each; on paragraphs several may stand.',
  citation:
    'Werner, A., Lacewell, O. & Volkens, A. (2011). Manifesto coding instructions, 4th fully revised edition. Manifesto Project (MRG/CMP/MARPOR), WZB Berlin.',
  licence:
    'Codes and titles are facts in common use; the definitions are Leitmotif’s own short words (CC0) and do not replace the handbook, which is to be cited.',
  themes: [
    EXTERNAL,
    FREEDOM,
    SYSTEM,
    ECONOMY,
    WELFARE,
    FABRIC,
    GROUPS,
    code('000', 'No meaningful category applies', 'Says nothing that one of the categories covers.'),
  ],
};
