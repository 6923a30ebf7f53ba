import { describe, expect, it } from 'vitest';
import { asThemeId } from '../../domain/ids.ts';
import { aTheme } from '../../testing/builders.ts';
import { findThemes } from './theme-search.ts';

const NAMES = [
  'Opponent',
  'External threat',
  'Unité nationale',
  '민족의 위대함',
  'تهديد خارجي',
  '民族团结',
  'Вождь',
];
const themes = NAMES.map((name, i) =>
  aTheme({
    id: asThemeId(i + 1),
    name,
    order: i,
    parent: name === 'External threat' ? asThemeId(1) : null,
    definition: name === 'Вождь' ? [{ kind: 'in short', text: 'The leader is drawn as a father.' }] : [],
  }),
);
const first = (typed: string): string | undefined => findThemes(themes, typed)[0]?.theme.name;

describe('typing finds a theme', () => {
  it.each([
    ['ext', 'External threat'],
    ['THR', 'External threat'],
    ['opp thr', 'External threat'],
    ['unite', 'Unité nationale'],
    ['민족', '민족의 위대함'],
    ['위대', '민족의 위대함'],
    ['تهد', 'تهديد خارجي'],
    ['团结', '民族团结'],
    ['вож', 'Вождь'],
    ['fath', 'Вождь'],
  ])('%s', (typed, name) => {
    expect(first(typed)).toBe(name);
  });

  it.each(['ㅁ', '미', 'ㅁㅣ', '민ㅈ', '민조'])('%s, while Hangul is being composed', (typed) => {
    expect(first(typed)).toBe('민족의 위대함');
  });

  it('says why where only the definition has it, and finds nothing else', () => {
    expect(findThemes(themes, 'fath')[0]?.because).toContain('father');
    expect(findThemes(themes, 'qqq')).toEqual([]);
  });

  it('offers all for nothing typed, the recent ones first, never a retired one', () => {
    const [theme] = themes;
    const all = theme ? [...themes.slice(1), { ...theme, retired: true }] : [];
    const found = findThemes(all, '', [asThemeId(6), asThemeId(3)]).map((one) => one.theme.id);
    expect(found).toEqual([6, 3, 2, 4, 5, 7]);
  });
});
