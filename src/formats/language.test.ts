import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

describe('detectLanguage', () => {
  it.each<[string, string]>([
    ['id', 'Musuh berkata bahwa mereka membawa ketertiban, tetapi setiap buruh di pabrik tahu.'],
    ['ms', 'Kerajaan mesti bertindak kerana rakyat lembah kita tidak akan melupakan musim itu.'],
    ['mk', 'Непријателот вели дека носи ред. Но секој работник ја знае вистината за реките.'],
    ['sr', 'Непријатељ каже да доноси ред. Али сваки радник у млину зна истину о рекама.'],
    ['bg', 'Врагът казва, че носи ред. Но всеки работник в мелницата знае истината за реките.'],
    ['sr', 'Svaki radnik zna šta je istina. Ovde su ljudi uvek čuvali reke i decu.'],
    ['hr', 'Svaki radnik zna što je istina. Ovdje su ljudi uvijek čuvali rijeke i djecu.'],
    ['sl', 'Vsak delavec v mlinu pozna resnico: narod, ki sam varuje svoje reke, je svoboden.'],
    ['yi', 'דאָס פֿאָלק פֿון אונדזער טאָל וועט קיין מאָל נישט פֿאַרגעסן דעם ווינטער און די שלוזן.'],
    ['he', 'עם העמק שלנו לא ישכח לעולם את החורף שבו סגרו מהנדסים זרים את הסכרים.'],
    ['fa', 'دشمن می‌گوید که نظم می‌آورد، اما هر کارگر آسیاب حقیقت را می‌داند.'],
    ['ur', 'دشمن کہتا ہے کہ وہ نظم لاتا ہے، لیکن چکیوں کا ہر مزدور سچ جانتا ہے۔'],
    ['ko', '人民의 意志는 江물과 같다. 政府는 이 意志를 無視하였다.'],
    ['ja', '帝国陸海軍ハ本八日未明西太平洋ニ於テ戦闘状態ニ入レリ。'],
    ['', '1953 12 4 55.3 %'],
  ])('%s: %s', async (language, text) => {
    expect(await detectLanguage([text])).toBe(language);
  });
});
