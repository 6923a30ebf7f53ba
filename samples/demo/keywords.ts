/** What the two keyword rules look for: lists with commas, in any case, read as patterns. */
export interface Keywords {
  /** Rule A: whole words or phrases; `farm|farms` is one word in several forms. */
  readonly words: string;
  /** Rule B: beginnings of words. Wider than the words of rule A, and some of them elsewhere. */
  readonly stems: string;
}

/** By the theme's name in the codebook. */
export const KEYWORDS = {
  Opponent: {
    words: 'enemy|enemies, foe|foes, opponent|opponents, adversary|adversaries',
    stems: 'enem, foe, opponent, adversar',
  },
  'External threat': {
    words: `
      threat|threats|threaten|threatens|threatened|threatening, danger|dangers|dangerous,
      menace|menaced|menacing, invasion|invade|invaded|invaders, attack|attacks|attacked|attackers,
      peril|perils|imperiled, defense|defend|defends|defended`,
    stems: 'threat, danger, menac, invasion, invad, attack, peril, defens, defend',
  },
  'Enemy conduct': {
    words: `
      aggression|aggressions, aggressor|aggressors|aggressive, tyranny|tyrant|tyrants|tyrannical,
      brutality|brutal|brutally, cruel|cruelty|cruelties, barbarism|barbarous|barbaric,
      treachery|treacherous, conquest|conquests|conquer|conquered|conquerors,
      enslave|enslaved|slavery|slaves, dictator|dictators|dictatorship|dictatorships,
      intrigue|intrigues|deceit, ruthless, oppression|oppressors|autocracy|domination, wrong|wrongs`,
    stems: `
      aggress, tyran, brutal, cruel, barbar, treacher, conque, slave, enslave, dictator, intrigue,
      ruthless, oppress, autocra, dominat, savage`,
  },
  'Named enemy': {
    words: `
      German|Germans|Germany, Nazi|Nazis|Nazism, Hitler, Japan|Japanese, Axis,
      Italy|Italian|Italians, Fascist|Fascists|Fascism, Mussolini, Austria|Austria-Hungary,
      Tokyo|Berlin|Rome`,
    stems: 'german, nazi, hitler, japan, axis, fascis, mussolini, austria, berlin, tokyo, prussia',
  },
  'Opponent within': {
    words: `
      selfish|selfishness, greed|greedy, profiteer|profiteers|profiteering, special interests,
      privilege|privileged|privileges, saboteur|saboteurs|sabotage, propaganda|propagandists,
      pressure groups, monopoly|monopolies|monopolistic, speculation|speculative|speculators,
      exploitation|exploit|exploited, unscrupulous, partisan|partisanship,
      racketeers|rackets|criminals|crime`,
    stems: `
      selfish, greed, profiteer, privileg, sabot, propagand, monopol, speculat, exploit, partisan,
      unscrupul, abuse, faction`,
  },
  Community: {
    words: `
      our people, American people, our citizens|American citizens|fellow citizens,
      Nation as a whole|people as a whole, public opinion`,
    stems: 'our people, american people, fellow, citizen, countrymen',
  },
  'National unity': {
    words: `
      unity, united people|united nation|united effort|united support, together, solidarity,
      all of us|every one of us|each and every one, teamwork|cooperative spirit, disunity|disunion,
      united(?! states| nations), common, whole nation|entire nation|whole people,
      all americans|every american|we americans, cooperation|cooperate`,
    stems:
      'unity, together, solidar, disunity, teamwork, undivided, as one, united(?! states| nations), common',
  },
  'Sacrifice and duty': {
    words: `
      sacrifice|sacrifices|sacrificed, duty|duties, obligation|obligations, devotion|devoted,
      hardship|hardships, burden|burdens, self-denial, endure|endured|endurance, patriotism|patriotic,
      suffering|sufferings, service|serve|serving, task|tasks`,
    stems: 'sacrific, duty, duties, obligation, devot, hardship, burden, patriot, suffer, endur, loyal, task',
  },
  'Shared past': {
    words: `
      history|historic, forefathers, our fathers|the fathers, Lincoln, Jefferson, founders|founding,
      tradition|traditions|traditional, generation|generations, heritage, ancestors, Constitution, past,
      century|centuries`,
    stems: `
      histor, forefather, lincoln, jefferson, founder, tradition, generation, heritage, ancest, memor,
      past, centur`,
  },
  'Faith and providence': {
    words: `
      God, Providence, divine, faith|faiths, spiritual, religion|religious|religions, prayer|prayers|pray,
      Almighty, church|churches, moral|morality|morals, spirit`,
    stems: 'god, providen, divin, religio, pray, almighty, moral, church, sacred, spirit',
  },
  Leadership: {
    words: `
      leadership|leaders|leader, this Administration|the Administration|my Administration,
      the President|the Presidency, the Executive|Chief Executive, statesmanship`,
    stems: 'leader, this administration, the administration, president, statesm',
  },
  'Confidence in victory': {
    words: `
      victory|victories|victorious, win|winning, won, triumph|triumphs|triumphant,
      defeat|defeated|defeating|defeats, unconditional surrender|surrender|surrendered, prevail`,
    stems: 'victor, winning, triumph, defeat, surrender, prevail, overwhelm, crush',
  },
  Resolve: {
    words: `
      determined|determination|determine, resolve|resolved|resolute, we shall not|we will not,
      never again|never, courage|courageous, firm|firmly|firmness, unflinching|unshaken|steadfast,
      no compromise|compromise, we must|we cannot|we shall`,
    stems: `
      determin, resolve, resolute, courag, firmly, firmness, steadfast, unflinch, compromise, never,
      we must, we shall, we cannot`,
  },
  'Call to the Congress': {
    words: `
      recommend|recommended|recommending|recommendation|recommendations, I ask|I urge,
      legislation|legislative, I suggest, the Congress should|Congress should, enact|enacted|enactment,
      statute|statutes`,
    stems: 'recommend, legislat, enact, i urge, i ask, statut, request',
  },
  'Armed strength': {
    words: `
      army|armies, navy|naval, fleet|fleets, plane|planes|aircraft|airplanes|bombers,
      warships|battleships|submarines|submarine, tank|tanks, gun|guns, soldier|soldiers, sailors|marines,
      armed forces|fighting forces|armed services, troops, ammunition|munitions|weapons,
      armament|armaments, military, fighting men`,
    stems: `
      arm, nav, fleet, plane, aircraft, bomber, tank, gun, soldier, sailor, troop, munition, ammunition,
      weapon, militar`,
  },
  Order: {
    words: 'world order|new order, civilization|civilized, stability|stable|stabilization, chaos|anarchy',
    stems: 'civiliz, stabil, world order, new order, chaos, anarch',
  },
  'Peace and friendship': {
    words: `
      peace, peaceful|peacefully|peace-loving, friendly|friendship|friendliness,
      good neighbor|good neighbors, good will|goodwill|good-will, disarmament, arbitration|conciliation,
      neutrality|neutral, harmony|harmonious`,
    stems: 'peace, friend, neighbor, goodwill, disarm, arbitrat, concilia, neutral, harmon',
  },
  'Freedom and democracy': {
    words: `
      freedom|freedoms, liberty|liberties, democracy|democracies|democratic,
      free people|free peoples|free nations|free men,
      self-government|representative government|popular government, human rights|Bill of Rights,
      independence, individual initiative|free enterprise, free`,
    stems: `
      freedom, libert, democra, free people, free men, free nation, self-govern, independen, emancipat,
      human rights, free(?![a-z])`,
  },
  'International cooperation': {
    words: `
      United Nations, ally|allies|allied, treaty|treaties, international, League of Nations, World Court,
      conference|conferences, other nations|all nations|associated nations, lend-lease,
      international cooperation|collaboration, foreign policy|foreign relations,
      hemisphere|Pan American|American Republics`,
    stems: `
      united nations, allie, treaty, treaties, international, league, conference, cooperat, collaborat,
      lend-lease, hemisphere, foreign, world court, covenant`,
  },
  'Justice and law': {
    words: `
      justice|injustice|injustices, just peace|just cause, rights, lawful|lawless|lawlessness, law|laws,
      courts|court|judiciary|judicial, enforcement, fairness, equality`,
    stems: 'justice, injust, court, judici, judge, law, enforce, equality, rights',
  },
  Economy: {
    words: `
      economy, economic|economics|economically, prosperity|prosperous,
      standard of living|standards of living, national income`,
    stems: 'econom, prosper, standard of living, standards of living, national income',
  },
  'Work and recovery': {
    words: `
      unemployment|unemployed, employment, job|jobs, recovery, depression, relief, wage|wages, labor,
      workers|workmen|working men, public works|work relief`,
    stems: 'employ, unemploy, job, recover, depress, relief, wage, labor, worker, public works',
  },
  'Industry and production': {
    words: `
      production, industry|industries, industrial, factory|factories,
      manufacture|manufacturing|manufacturers, business, railroad|railroads|railways|railway,
      transportation, corporation|corporations, commerce, merchant marine, raw materials|steel|coal`,
    stems: `
      produc, industr, factory, factories, manufactur, business, railroad, railway, transport, corporat,
      commerc, steel, electric, merchant`,
  },
  Farming: {
    words: `
      farm|farms, farmer|farmers|farming, agriculture|agricultural, crop|crops, foodstuffs|food,
      wheat|cotton|livestock|corn, drought|drouth, rural, reclamation|irrigation`,
    stems:
      'farm, agricult, crop, food, wheat, cotton, livestock, drought, drouth, rural, soil, reclam, irrigat',
  },
  'Taxes and budget': {
    words: `
      tax|taxes|taxation|taxpayers, budget|budgets|budgetary, expenditure|expenditures, revenue|revenues,
      appropriation|appropriations, deficit|deficits, Treasury, public debt|national debt|debts, fiscal,
      tariff|tariffs`,
    stems: 'tax, budget, expenditur, revenue, appropriat, deficit, treasury, debt, fiscal, tariff',
  },
  'Banks and credit': {
    words: `
      bank|banks|banking|bankers, credit|credits, loan|loans, mortgage|mortgages, currency|currencies,
      gold, Federal Reserve, finance|finances|financial|financing, investment|investments|investors,
      deposits|depositors, inflation`,
    stems: 'bank, credit, loan, mortgag, currenc, financ, invest, depositor, inflation, price',
  },
  'Welfare and education': {
    words: `
      social security, old age|aged|pension|pensions, health|medical, hospital|hospitals, housing|slums,
      education|educational, school|schools|teachers, child|children, insurance, veteran|veterans,
      welfare|well-being`,
    stems: `
      social security, pension, health, medic, hospital, housing, educat, school, child, insur, veteran,
      welfare, slum, women`,
  },
} as const satisfies Readonly<Record<string, Keywords>>;
