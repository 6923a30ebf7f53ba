import { describe, expect, it } from 'vitest';
import { dateIn, dateInFileName, openDateIn, yearAlone } from './dates-in-text.ts';
import { dateLine } from './heading-lines.ts';

describe('dateIn', () => {
  it.each<[string, string | undefined]>([
    ['January 29, 2013', '2013-01-29'],
    ['JANUARY 29TH, 2013', '2013-01-29'],
    ['Jan. 29, 2013', '2013-01-29'],
    ['29 January 2013', '2013-01-29'],
    ['the 29th of January 2013', '2013-01-29'],
    ['29th day of January, 2013', '2013-01-29'],
    ['January 2013', '2013-01'],
    ['Sept. 1939', '1939-09'],
    ['January 1, Juche 107 (2018)', '2018-01-01'],
    ['Mon, 6 Sep 1954 08:00:00 +0000', '1954-09-06'],
    ['2013-01-29', '2013-01-29'],
    ['1951-10', '1951-10'],
    ['1951-58', undefined],
    ['1951-10/12', undefined],
    ['2013.1.29.', '2013-01-29'],
    ['2013. 1. 29.', '2013-01-29'],
    ['2013/01/29', '2013-01-29'],
    ['29.01.2013', '2013-01-29'],
    ['29/01/2013', '2013-01-29'],
    ['01/29/2013', '2013-01-29'],
    ['02/03/2013', '2013'],
    ['1946년 01월 01일', '1946-01-01'],
    ['주체107(2018)년 1월 1일', '2018-01-01'],
    ['1957년 10월', '1957-10'],
    ['1949年10月1日', '1949-10-01'],
    ['1949 年 10 月', '1949-10'],
    ['一九四九年十月一日', '1949-10-01'],
    ['二〇〇一年十二月三十一日', '2001-12-31'],
    ['昭和20年（1945年）8月15日', '1945-08-15'],
    ['昭和二十年八月十五日', '1945-08-15'],
    ['昭和元年12月25日', '1926-12-25'],
    ['1953年（昭和28年）5月6日', '1953-05-06'],
    ['平成31年4月30日', '2019-04-30'],
    ['中華民國四十二年五月六日', '1953-05-06'],
    ['1953年五月六日', '1953-05-06'],
    ['주체102년 1월 1일', '2013-01-01'],
    ['단기 4286년 5월 6일', '1953-05-06'],
    ['January 1, Juche 102', '2013-01-01'],
    ['Juche 102 (2013), January 1', '2013-01-01'],
    ['20年5月6日', undefined],
    ['3./4. Mrz. 1953', '1953-03-03/1953-03-04'],
    ['3-5 May 1953', '1953-05-03/1953-05-05'],
    ['May 3–5, 1953', '1953-05-03/1953-05-05'],
    ['vom 10. bis 12. März 1939', '1939-03-10/1939-03-12'],
    ['с 10 по 12 марта 1939 г.', '1939-03-10/1939-03-12'],
    ['30 April – 2 May 1953', '1953-04-30/1953-05-02'],
    ['April 30th – May 2nd, 1953', '1953-04-30/1953-05-02'],
    ['vom 30. April bis 2. Mai 1953', '1953-04-30/1953-05-02'],
    ['с 30 апреля по 2 мая 1953 г.', '1953-04-30/1953-05-02'],
    ['30 December – 2 January 1954', '1953-12-30/1954-01-02'],
    ['April–May 1953', '1953-04/1953-05'],
    ['September 1939 to May 1945', '1939-09/1945-05'],
    ['1953年5月3日至5日', '1953-05-03/1953-05-05'],
    ['1953년 5월 30일~6월 2일', '1953-05-30/1953-06-02'],
    ['6 أيار/مايو 1953', '1953-05-06'],
    ['الأربعاء 6 أيار 1953م', '1953-05-06'],
    ['6 במאי 1953', '1953-05-06'],
    ['1953. május 6.', '1953-05-06'],
    ['6. května 1953', '1953-05-06'],
    ['Ngày 6 tháng 5 năm 1953', '1953-05-06'],
    ['29. Januar 2013', '2013-01-29'],
    ['den 3. März 1951', '1951-03-03'],
    ['le 1er mai 1950', '1950-05-01'],
    ['14 août 1941', '1941-08-14'],
    ['29 de enero de 2013', '2013-01-29'],
    ['29 января 2013 г.', '2013-01-29'],
    ['9-го мая 1945 года', '1945-05-09'],
    ['6 травня 1953 року', '1953-05-06'],
    ['29 يناير 2013', '2013-01-29'],
    ['3-Apr-1964', '1964-04-03'],
    ['1964-04-03T10:00:00Z', '1964-04-03'],
    ['April 22d, 1864', '1864-04-22'],
    ['3.IV.1964', '1964-04-03'],
    ['3 XII 1964', '1964-12-03'],
    ['3 IIX 1964', undefined],
    ['«3» апреля 1964 г.', '1964-04-03'],
    ['в апреле 1964 года', '1964-04'],
    ['1.º de mayo de 1964', '1964-05-01'],
    ['3 април 1964 г.', '1964-04-03'],
    ['3. априла 1964. године', '1964-04-03'],
    ['3. apríla 1964', '1964-04-03'],
    ['3. travnja 1964.', '1964-04-03'],
    ['3 Απριλίου 1964', '1964-04-03'],
    ['3 aprilie 1964', '1964-04-03'],
    ['3. huhtikuuta 1964', '1964-04-03'],
    ['3 Agustus 1964', '1964-08-03'],
    ['3 अप्रैल 1964', '1964-04-03'],
    ['3 เมษายน 1964', '1964-04-03'],
    ['tháng 4 năm 1964', '1964-04'],
    ['1964. április 3-án', '1964-04-03'],
    // One name of two months: the day of a Croatian date has a stop, that of a Polish one has none.
    ['3. listopada 1964.', '1964-10-03'],
    ['3 listopada 1964 r.', '1964-11-03'],
    ['listopad 1964', '1964'],
    // Other calendars are no common years, and say nothing where no common date stands beside them.
    ['20/11/1383 هـ', undefined],
    ['20 ذو القعدة 1383هـ الموافق 3 أبريل 1964م', '1964-04-03'],
    ['١٤٠٠/١/١٥', undefined],
    ['۱۴ فروردین ۱۳۴۳ (۳ آوریل ۱۹۶۴)', '1964-04-03'],
    ['二〇〇四年十月廿五日', '2004-10-25'],
    ['昭和39.4.3', '1964-04-03'],
    ['주체 53(1964). 4. 3.', '1964-04-03'],
    ['昭和99年4月3日', undefined],
    ['٢٩ كانون الثاني ٢٠١٣', '2013-01-29'],
    ['19 أيلول 1957', '1957-09-19'],
    ['30 February 2013', '2013-02'],
    ['2013-13-29', undefined],
    ['1950년을 맞이하여', undefined],
    ['in 1950', undefined],
    ['call 555-1234-56', undefined],
  ])('%s', (text, date) => {
    expect(dateIn(text)?.date).toBe(date);
  });
});

describe('dateLine', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['- 1946년 01월 01일', '1946-01-01', ''],
    ['노동신문 사설 - 1970년 01월 01일', '1970-01-01', '노동신문 사설'],
    ['(January 29, 2013)', '2013-01-29', ''],
    ['Tuesday, January 29, 2013', '2013-01-29', ''],
    ['Washington, D.C., January 29, 2013', '2013-01-29', 'Washington, D.C.'],
    ['Pravda, March 5, 1953, p. 1', '1953-03-05', 'Pravda p. 1'],
    ['Ardenmoor, den 6. Mai 1953', '1953-05-06', 'Ardenmoor, den'],
    ['1956', '1956', ''],
    ['On January 29, 2013 we met.', undefined, undefined],
    ['6 May 1953 was the day.', undefined, undefined],
    [
      'We opened the locks of the upper valley, which nobody had expected, on 6 May 1953',
      undefined,
      undefined,
    ],
  ])('%s', (text, date, rest) => {
    const found = dateLine(text);
    expect([found?.date, found?.rest]).toEqual([date, rest]);
  });
});

describe('dates in names and alone', () => {
  it.each<[string, string | undefined]>([
    ['inaugural-1933-Roosevelt', '1933'],
    ['velk_1953-05-06_lock-keepers', '1953-05-06'],
    ['19560314 evening', '1956-03-14'],
    ['speech 14 March 1956', '1956-03-14'],
    ['1951-10 harvest', '1951-10'],
    ['김도현_1951년 3월 14일', '1951-03-14'],
    ['Velk_14. März 1951', '1951-03-14'],
    ['000_8a3f720115f7e665', undefined],
    ['gutenberg-61-manifesto', undefined],
    ['IMG_20563399', undefined],
  ])('%s', (name, date) => {
    expect(dateInFileName(name)).toBe(date);
    expect(dateInFileName(name.normalize('NFD'))).toBe(date);
  });

  it('takes a year alone only where nothing else is said', () => {
    expect(yearAlone('(1946)')).toBe('1946');
    expect(yearAlone('1946 г.')).toBe('1946');
    expect(yearAlone('1946년')).toBe('1946');
    expect(yearAlone('一九四六年')).toBe('1946');
    expect(yearAlone('（昭和二十一年）')).toBe('1946');
    expect(yearAlone('1939–1945')).toBe('1939/1945');
    expect(yearAlone('1939/40')).toBe('1939/1940');
    for (const text of [
      'c. 1946',
      'Summer 1946',
      'Frühjahr 1946',
      'весна 1946 года',
      '1946년',
      '1946년 봄',
      '一九四六年冬',
      'verano de 1946',
    ])
      expect(yearAlone(text)).toBe('1946');
    expect(yearAlone('1946 was the year')).toBeUndefined();
    expect(yearAlone('1946-45')).toBeUndefined();
    expect(yearAlone('Springfield 1946')).toBeUndefined();
  });
});

describe('openDateIn', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['Radio Velhan, 3/4/1953', ['3/4/1953', '1953-04-03', '1953-03-04']],
    ['03-04-1953', ['03-04-1953', '1953-04-03', '1953-03-04']],
    ['١٢/١٠/١٩٥٣', ['١٢/١٠/١٩٥٣', '1953-10-12', '1953-12-10']],
    ['20/11/1372 هـ (3/4/1953 م)', ['3/4/1953', '1953-04-03', '1953-03-04']],
    ['13/4/1953', undefined],
    ['4/13/1953', undefined],
    ['4/4/1953', undefined],
    ['1953/4/3', undefined],
    ['3.4.1953', undefined],
    ['0/4/1953', undefined],
  ])('%s', (text, expected) => {
    const open = openDateIn(text);
    expect(open && [open.written, open.dayFirst, open.monthFirst]).toEqual(expected);
  });
});
