import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { type MemoRecord, memosHtml, memosMarkdown } from './memos-text.ts';

const memo = (given: Partial<MemoRecord>): MemoRecord => ({
  place: '¶ 3',
  of: 'A speech',
  quote: '',
  text: 'A remark',
  coder: 'Ada',
  changed: '28 Nov 2026',
  ...given,
});

const textOf = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('memos as a text', () => {
  it('show what they say letter for letter as Markdown', async () => {
    const hard =
      '# no heading\n* no list\n1. nor this\n2) nor that\n- <b>no tag</b> &amp; a_b_c [x](y) `z` \\ ~ | 자유 حرية';
    const shown = textOf(await marked(memosMarkdown('A *project*', [memo({ text: hard, of: '# _Title_' })])));
    expect(shown).toContain('A *project*');
    expect(shown).toContain('# _Title_, ¶ 3');
    for (const line of hard.split('\n')) expect(shown.split('\n').map((one) => one.trim())).toContain(line);
  });

  it('hold the quoted words and whose they are', () => {
    const text = memosMarkdown('P', [memo({ quote: 'one\ntwo' }), memo({ place: 'Project', of: '' })]);
    expect(text).toContain('## A speech, ¶ 3\n\n> one\n> two\n\nA remark\n\n*Ada, 28 Nov 2026*');
    expect(text).toContain('## Project\n\nA remark');
  });

  it('cannot break the page that they stand on', () => {
    const html = memosHtml('<P>', [memo({ text: '</div><script>alert(1)</script>', of: '"&' })]);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;/div&gt;&lt;script&gt;');
    expect(html).toContain('<h2 dir="auto">&quot;&amp;, ¶ 3</h2>');
  });
});
