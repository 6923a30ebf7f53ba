import { expect, it } from 'vitest';
import { hitsCsv } from './hits-csv.ts';

it('writes a hit a row, neutralised, on one line, with what was searched', () => {
  const hit = { document: '=A', date: '1942', paragraph: 3, left: 'a\nb ', hit: '자유', right: ' "c"' };
  const bytes = hitsCsv(
    [{ ...hit, start: 4, end: 6, attributes: ['Cato', null], themes: 'Enemy; Fear' }],
    ['Speaker', 'Place'],
    '“자유”',
  );
  expect(new TextDecoder().decode(bytes)).toBe(
    'document,date,paragraph,left,hit,right,start,end,themes,Speaker,Place,search\r\n' +
      '\'=A,1942,3,"a b ",자유," ""c""",4,6,Enemy; Fear,Cato,,“자유”\r\n',
  );
});
