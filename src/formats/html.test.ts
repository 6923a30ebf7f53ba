import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

async function read(html: string | Uint8Array, name = 'page.html'): Promise<NewDocument> {
  const result = await readFile(name, typeof html === 'string' ? new TextEncoder().encode(html) : html);
  if (!result.ok) throw new Error(result.problem.reason);
  return result.value;
}
const paragraphs = async (html: string): Promise<readonly string[]> => paragraphsOf(await read(html));

const FIRST = 'The locks of the upper valley were opened at dawn, before the sun had risen over the ridge.';
const SECOND = 'Nobody who stood on the embankment that morning will forget the silence, nor the cheer.';
const BODY = `<p>${FIRST}</p><p>${SECOND}</p>`;

describe('blocks of a page', () => {
  it.each<[string, string, readonly string[]]>([
    ['paragraphs left open', `<p>${FIRST}<p>${SECOND}`, [FIRST, SECOND]],
    ['two line breaks divide', `<div>${FIRST}<br><br/>${SECOND}</div>`, [FIRST, SECOND]],
    [
      'two line breaks with a no-break space between',
      `<div>${FIRST}<br>&nbsp;<br>${SECOND}</div>`,
      [FIRST, SECOND],
    ],
    [
      'one line break does not',
      '<p>The gates are wide,<br>the water runs.</p>',
      ['The gates are wide,\nthe water runs.'],
    ],
    [
      'line breaks between long lines do',
      `<td>${FIRST}<br>${SECOND}<br>${FIRST}</td>`,
      [FIRST, SECOND, FIRST],
    ],
    [
      'text beside blocks',
      `<div>${FIRST}<p>${SECOND}</p>And the rest.</div>`,
      [FIRST, SECOND, 'And the rest.'],
    ],
    ['inline markup joins', '<p>A <b>bo</b>ld w<i>or</i>d</p>', ['A bold word']],
    [
      'quotations, in the marks that a browser gives them',
      '<p>He said: <q>We open <q>the old</q> locks</q>.</p>',
      ['He said: “We open ‘the old’ locks”.'],
    ],
    ['line breaks and nothing else', `<div><br>&nbsp;<br></div><p>${FIRST}</p>`, [FIRST]],
    ['white space', '<p>\n  A   line\n\tof\r\n text \n</p>', ['A line of text']],
    ['entities', '<p>&laquo;A &amp; B&raquo; &#8212; &eacute;&#x6cb3;</p>', ['«A & B» — é河']],
    [
      'no space where a line of Chinese is broken',
      '<p>黎明时分，上游各水\n  闸一齐打开</p>',
      ['黎明时分，上游各水闸一齐打开'],
    ],
    [
      'lists and cells',
      '<ul><li>one<li>two</ul><table><tr><td>three<td>four</table>',
      ['one', 'two', 'three', 'four'],
    ],
    [
      'preformatted text is divided as plain text',
      `<pre>   ${FIRST}\n   ${SECOND}\n   ${FIRST}</pre>`,
      [FIRST, SECOND, FIRST],
    ],
    [
      'scripts, styles and comments are no text',
      `<script>if (a < b) alert('x')</script><style>p{}</style><!-- no -->${BODY}`,
      [FIRST, SECOND],
    ],
    ['unknown elements', `<speech><saying>${FIRST}</saying></speech>`, [FIRST]],
    ['broken markup', `<p>${FIRST}</div></p></b><p <b>${SECOND}`, [FIRST, SECOND]],
  ])('%s', async (_, html, expected) => {
    expect(await paragraphs(`<html><body>${html}</body></html>`)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['with the mark as a link', '<p><a name="b" href="#a">1</a>The gauge.</p>'],
    [
      'with the mark raised',
      '<aside role="doc-footnote" id="b"><p><sup><a href="#a">1</a></sup>The gauge.</p></aside>',
    ],
    ['with the mark as plain text', '<p id="b">1. The gauge.</p>'],
    ['without a mark', '<div id="b"><p>The gauge.</p></div>'],
  ])('marks notes as in other formats: %s', async (_, note) => {
    const link = '<a id="a" href="#b"><sup>1</sup></a>';
    expect(await paragraphs(`<p>${FIRST}${link}</p><p>${SECOND}</p>${note}`)).toEqual([
      `${FIRST}[1]`,
      SECOND,
      '[1] The gauge.',
    ]);
  });

  it('lists what is hidden in the middle of a sentence, and readings of characters', async () => {
    const page = await read(
      '<p>The gate <span style="display:none">was SHUT</span>opened <ruby>水門<rp>(</rp><rt>すいもん</rt><rp>)</rp></ruby> late.</p>',
    );
    expect(paragraphsOf(page)).toEqual(['The gate opened 水門 late.']);
    expect(hiddenTexts(page)).toEqual(['[not shown] was SHUT すいもん']);
  });

  it('reads letters of a symbol font', async () => {
    expect(
      await paragraphs('<p>Gates <font face="Symbol">\uf061</font> and \uf062.</p><p>\uf0a7 First.</p>'),
    ).toEqual(['Gates α and β.', '• First.']);
  });

  it('prefers the article, and lists the rest as hidden', async () => {
    const page = await read(
      `<html><body><header>The Gazette</header><nav>Today</nav><div>Cookies?</div><main><article>${BODY}</article><aside>Read also</aside></main><footer>Imprint</footer></body></html>`,
    );
    expect(paragraphsOf(page)).toEqual([FIRST, SECOND]);
    expect(hiddenTexts(page)).toEqual(
      ['The Gazette', 'Today', 'Cookies?', 'Read also', 'Imprint'].map((text) => `[page furniture] ${text}`),
    );
  });

  it('takes a form for the text where the whole page is in one', async () => {
    expect(await paragraphs(`<form><div>${FIRST}</div><div>${SECOND}</div></form>`)).toEqual([FIRST, SECOND]);
  });

  it('hides what the page does not show', async () => {
    const page = await read(`<p hidden>${SECOND}</p><p style="display: none">${SECOND}</p><p>${FIRST}</p>`);
    expect(paragraphsOf(page)).toEqual([FIRST]);
  });

  it('refuses elements nested beyond all reason', async () => {
    await expect(read(`<html>${'<div>'.repeat(9000)}${FIRST}`)).rejects.toThrow('nested');
  });
});

describe('title, date, author and language', () => {
  it.each<[string, string, string, string | null]>([
    ['title element', `<title>After the Flood</title>${BODY}`, 'After the Flood', null],
    [
      'heading before title element',
      `<title>Flood | Gazette</title><h1>After the Flood</h1>${BODY}`,
      'After the Flood',
      null,
    ],
    [
      'shared title',
      `<title>Flood | Gazette</title><meta property="og:title" content="After the Flood">${BODY}`,
      'After the Flood',
      null,
    ],
    ['headings alone', `<h3>Chapter One</h3><h3>The Flood</h3>${BODY}`, 'Chapter One: The Flood', null],
    [
      'date of the page',
      `<meta name="date" content="1956-03-14T08:00Z"><h1>T</h1>${BODY}`,
      'T',
      '1956-03-14',
    ],
    [
      'time element',
      `<h1>T</h1><p><time datetime="1956-03-14">yesterday</time></p>${BODY}`,
      'T',
      '1956-03-14',
    ],
    ['date line', `<h1>T</h1><p>14 March 1956</p>${BODY}`, 'T', '1956-03-14'],
    ['date line above the title', `<p>14 March 1956</p><h1>T</h1>${BODY}`, 'T', '1956-03-14'],
    [
      'no markup but paragraphs',
      `<p>After the Flood</p><p>14 March 1956</p>${BODY}`,
      'After the Flood',
      '1956-03-14',
    ],
    [
      'a title within a drawing is none',
      `<svg><title>Arrow</title></svg><title>After the Flood</title>${BODY}`,
      'After the Flood',
      null,
    ],
  ])('%s', async (_, html, title, date) => {
    const page = await read(`<html>${html}</html>`);
    expect([page.title, page.date]).toEqual([title, date]);
    expect(paragraphsOf(page).slice(-2)).toEqual([FIRST, SECOND]);
  });

  it('takes the author, and the language of the page where the text is too short to tell', async () => {
    const page = await read('<html lang="ru-RU"><meta name="author" content="O. Velk"><p>Да.</p></html>');
    expect([page.attributes, page.language]).toEqual([{ Author: 'O. Velk' }, 'ru']);
  });
});

it('does not believe that a page in another script is a Western one', async () => {
  const head = '<html><head><meta charset="iso-8859-1"><title>x</title></head><body><p>';
  // Река вернулась в берега, и мы снова строим мосты.
  const text = [
    0xd0, 0xe5, 0xea, 0xe0, 0x20, 0xe2, 0xe5, 0xf0, 0xed, 0xf3, 0xeb, 0xe0, 0xf1, 0xfc, 0x20, 0xe2, 0x20,
    0xe1, 0xe5, 0xf0, 0xe5, 0xe3, 0xe0, 0x2c, 0x20, 0xe8, 0x20, 0xec, 0xfb, 0x20, 0xf1, 0xed, 0xee, 0xe2,
    0xe0, 0x20, 0xf1, 0xf2, 0xf0, 0xee, 0xe8, 0xec, 0x20, 0xec, 0xee, 0xf1, 0xf2, 0xfb, 0x2e,
  ];
  const page = await read(
    Uint8Array.from([...head].map((letter) => letter.charCodeAt(0)).concat(text)),
    'a.html',
  );
  expect([page.source.encoding, paragraphsOf(page)]).toEqual([
    'windows-1251',
    ['Река вернулась в берега, и мы снова строим мосты.'],
  ]);
  const western = 'Über die Brücke führte kein Weg zurück.';
  const bytes = Uint8Array.from(head + western, (letter) => letter.charCodeAt(0));
  expect(paragraphsOf(await read(bytes, 'a.html'))).toEqual([western]);
});

it('reads the encoding that a page names, and knows a page without its name', async () => {
  const head = '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>';
  const bytes = Uint8Array.from(
    [...head].map((letter) => letter.charCodeAt(0)).concat([0xd0, 0xe5, 0xea, 0xe0]),
  );
  const page = await read(bytes, 'unknown.bin');
  expect([page.source.format, page.source.encoding, paragraphsOf(page)]).toEqual([
    'html',
    'windows-1251',
    ['Река'],
  ]);
});
