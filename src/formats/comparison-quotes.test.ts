import { describe, expect, it } from 'vitest';
import { paragraphText } from '../domain/document.ts';
import { type CitedQuote, type QuotesSheet, quotesDocx, quotesHtml } from './comparison-quotes.ts';
import { reportHtml } from './comparison-report.ts';
import { readFile } from './read-file.ts';

const aQuote = (given: Partial<CitedQuote>): CitedQuote => ({
  text: 'We shall keep the <lower> dam & the mill.',
  language: 'en',
  isRightToLeft: false,
  title: 'At the dam',
  date: '14 Mar 1956',
  fileName: 'dam.txt',
  paragraph: 12,
  coder: 'Ann',
  distance: null,
  ...given,
});

const SHEET: QuotesSheet = {
  title: 'Valley: quotes',
  theme: 'External threat',
  groups: [
    {
      label: 'Gazette',
      eligible: '2 of 41 eligible',
      quotes: [aQuote({}), aQuote({ paragraph: 3, text: '우리는 둑을 지킨다', language: 'ko' })],
    },
    {
      label: 'راديو',
      eligible: '1 of 1 eligible',
      quotes: [
        aQuote({ text: 'نحن نحرس السد', language: 'ar', isRightToLeft: true, distance: '12 days later' }),
      ],
    },
  ],
  notes: ['Chosen by lot, seed 7.'],
};

describe('quotes side by side', () => {
  it('come out as a Word file that is read again', async () => {
    const read = await readFile('quotes.docx', quotesDocx(SHEET));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const [text] = [read.value].flat();
    const document = text as { text: string; starts: Uint32Array; ends: Uint32Array };
    const all = Array.from(document.starts, (_, i) => paragraphText(document, i)).join('\n');
    for (const words of [
      'We shall keep the <lower> dam & the mill.',
      '우리는 둑을 지킨다',
      'نحن نحرس السد',
      'At the dam, 14 Mar 1956 (dam.txt), paragraph 12. Coded by Ann.',
      'Coded by Ann. 12 days later.',
      'Chosen by lot, seed 7.',
      '2 of 41 eligible',
    ])
      expect(all).toContain(words);
  });

  it('come out as a page that escapes what it cites, with language and direction', () => {
    const html = quotesHtml(SHEET);
    expect(html).toContain('We shall keep the &lt;lower&gt; dam &amp; the mill.');
    expect(html).toContain('<blockquote dir="rtl" lang="ar">');
    expect(html).toContain('lang="ko"');
  });
});

describe('reportHtml', () => {
  const html = reportHtml({
    title: 'Valley <1956>',
    day: '28 November 2026',
    caption: ['Share of the paragraphs read.'],
    methods: ['We counted paragraphs.'],
    settings: [['Base', 'paragraphs read']],
    views: [
      {
        title: 'Shares',
        parts: [
          { kind: 'drawing', title: 'a', svg: '<svg><pattern id="h"/><rect fill="url(#h)"/></svg>' },
          { kind: 'drawing', title: 'b', svg: '<svg><pattern id="h"/><rect fill="url(#h)"/></svg>' },
          { kind: 'table', title: 'Numbers', header: ['Theme', 'n'], rows: [['<b>War</b>', '3']] },
        ],
        notes: ['Whiskers: 95%.'],
      },
    ],
  });

  it('refers to nothing outside of itself and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|src=|javascript:/i);
    expect(
      [...html.matchAll(/(?:href|url)[=(]["']?([^"')]+)/g)].every(([, target]) => target?.startsWith('#')),
    ).toBe(true);
  });

  it('holds all its parts, escaped, with ids that do not clash', () => {
    expect(html).toContain('&lt;b&gt;War&lt;/b&gt;');
    expect(html).toContain('Valley &lt;1956&gt;');
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('<pattern id="v1p1-h"/><rect fill="url(#v1p1-h)"/>');
  });
});
