import { describe, expect, it } from 'vitest';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

const paragraph = (number: number): string =>
  `Paragraph ${number}: the locks of the upper valley were opened at dawn, before the sun had risen over the ridge, and nobody who stood there will forget it.`;
const TEXT = Array.from({ length: 9 }, (_, i) => paragraph(i + 1));
const BODY = TEXT.map((text) => `<p>${text}</p>`).join('');
const PAGE = `<html><head><title>Gazette - After the flood</title><meta name="date" content="1957-03-02"></head><body><table><tr>
  <td><a href="/a">Home</a><br><a href="/b">News</a><br><a href="/c">Archive of all older issues</a></td>
  <td><h2>After the flood</h2>${BODY}<p>Short closing.</p></td></tr></table>
  <div class="comments"><h3>Three comments</h3><p>Great article, thank you for writing it all down so carefully.</p></div>
  <div id="footer">Copyright 1957 Gazette. All rights reserved. <a href="/t">Terms</a></div>
  <img src="https://example.org/x.png"><script>globalThis.wasRun = true</script></body></html>`;

async function read(
  html: string,
): Promise<{ readonly paragraphs: readonly string[]; readonly hidden: readonly string[] }> {
  const result = await readFile('page.html', new TextEncoder().encode(html));
  if (!result.ok) throw new Error(result.problem.reason);
  return { paragraphs: paragraphsOf(result.value), hidden: hiddenTexts(result.value) };
}

describe('a page that does not mark its article', () => {
  it('has what surrounds the article hidden, and listed', async () => {
    const { paragraphs, hidden } = await read(PAGE);
    expect(paragraphs).toEqual([...TEXT, 'Short closing.']);
    expect(hidden.join(' ')).toMatch(
      /Archive of all older issues.*Three comments.*Great article.*Copyright 1957/,
    );
    expect('wasRun' in globalThis).toBe(false);
  });

  it('is read whole where it is short, or has no links', async () => {
    const plain = PAGE.replace(/<a [^>]*>|<\/a>/g, '');
    expect((await read(plain)).paragraphs.join(' ')).toContain('Great article');
    const short = await read(
      `<html><body><p>${paragraph(1)}</p><p><a href="/a">More of this.</a></p></body></html>`,
    );
    expect(short.paragraphs).toHaveLength(2);
  });

  it('is read whole, and said to be, where no article is found or only one of several', async () => {
    const linked = `<ul>${TEXT.map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul>`;
    const story = TEXT.slice(0, 4).map((text) => `<p>${text}</p>`);
    const rest = TEXT.slice(4).map((text) => `<font>${text}<br></font>`);
    const parted = `<table><tr><td><div class="story">${story.join('')}</div></td></tr></table><a href="/x">x</a><table><tr><td>${rest.join('')}</td></tr></table>`;
    const marked = TEXT.map((text) => `<p>${text}</p>`).join('') + '<a href="#n">1</a>'.repeat(20_000);
    const remarks: (string | undefined)[] = [];
    for (const body of [linked, parted, marked]) {
      const page = new TextEncoder().encode(`<html><body>${body}</body></html>`);
      const result = await readFile('page.html', page);
      if (!result.ok) throw new Error(result.problem.reason);
      const words = paragraphsOf(result.value).join(' ');
      for (const text of TEXT) expect(words).toContain(text);
      remarks.push(result.value.remark);
    }
    expect(remarks.every((remark) => remark?.includes('the whole page'))).toBe(true);
    const found = await readFile('page.html', new TextEncoder().encode(PAGE));
    expect(found.ok && found.value.remark).toBeUndefined();
  });
});
