// Shapes that a font has for letters within words, for two letters in one, and for parts of Han characters.
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\u2f00-\u2fd5]/g;
// Of these the standard itself names no character; fonts share their shapes with these.
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⺟母 ⺠民 ⺝月 ⺮竹 ⻁虎 ⻄西 ⻅见 ⻆角 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character] as const),
);
const RADICAL = new RegExp(`[${[...RADICALS.keys()].join('')}]`, 'g');
// Marks as they stand in vertical text; by them sentences end.
const UPRIGHT_MARKS: ReadonlyMap<string, string> = new Map([
  ['\ufe11', '、'],
  ['\ufe12', '。'],
  ['\ufe13', '：'],
  ['\ufe14', '；'],
  ['\ufe15', '！'],
  ['\ufe16', '？'],
]);
// A mark over or under a letter that a font sets apart.
const LOOSE_MARK = / (?=[\u064b-\u065f\u0670])/g;

/** The letters and characters that are meant by the shapes in a PDF: words are found and counted by them. */
export const plainCharacters = (text: string): string =>
  text
    .replace(SHAPES, (shape) => shape.normalize('NFKC'))
    .replace(RADICAL, (radical) => RADICALS.get(radical) ?? radical)
    .replace(/[\ufe11-\ufe16]/g, (mark) => UPRIGHT_MARKS.get(mark) ?? mark)
    .replace(LOOSE_MARK, '');
