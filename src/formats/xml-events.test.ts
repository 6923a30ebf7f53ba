import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { walkXml } from './xml-events.ts';

/** What happens in an XML text, one line each; with the problem that ends it. */
function events(xml: string): readonly string[] {
  const lines: string[] = [];
  try {
    walkXml(new TextEncoder().encode(xml), {
      open: (name, attribute) => lines.push(`<${name} ${attribute('id')}`),
      close: (name) => lines.push(`>${name}`),
      text: (text) => lines.push(text),
    });
  } catch (thrown) {
    lines.push(String(thrown));
  }
  return lines;
}

/** The same by the parser's own handling of prefixes. */
function expected(xml: string): readonly string[] {
  const lines: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) =>
    lines.push(`<${local} ${Object.values(attributes).find((one) => one.local === 'id')?.value ?? ''}`),
  );
  parser.on('closetag', ({ local }) => lines.push(`>${local}`));
  parser.on('text', (text) => lines.push(text));
  try {
    parser.write(xml).close();
  } catch (thrown) {
    lines.push(String(thrown));
  }
  return lines;
}

describe('walkXml', () => {
  it.each([
    '<a id="1"><b/>text<c id="2">more</c></a>',
    '<w:a xmlns:w="urn:w" w:id="1" w:x="2"><w:b w:idid="no" id="2"/><w:b/></w:a>',
    '<a xmlns="urn:a" xmlns:id="urn:id"><b id:b="1" id="2"/></a>',
    '<a><q:b xmlns:q="urn:q"><q:c q:id="3"/></q:b><d/></a>',
    '<a xml:id="1"/>',
    '<a xmlns:p="urn:1" xmlns:q="urn:2"><b p:id="1" q:id="2" p:x="3" q:x="4"/></a>',
  ])('takes prefixes off: %s', (xml) => {
    expect(events(xml)).toEqual(expected(xml));
  });

  it.each([
    '<w:a/>',
    '<a w:id="1"/>',
    '<a><q:b xmlns:q="urn:q"/><q:c/></a>',
    '<a xmlns:q="urn:q"><b xmlns:q=""/></a>',
    '<a xmlns:p="urn:1" xmlns:q="urn:1"><b p:x="1" q:y="2" p:y="3"/></a>',
    '<a b:c:d="1"/>',
    '<:a/>',
    '<a:/>',
    '<xmlns:a/>',
    '<a xmlns:xml="urn:x"/>',
    '<a xmlns:xmlns="urn:x"/>',
    '<a xmlns="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
    '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
  ])('ends at a prefix that means nothing, or not what it says: %s', (xml) => {
    const told = events(xml);
    expect(told.at(-1)).toMatch(/^Error: /);
    expect(told.at(-1)?.replace(/^Error: \d+:\d+: /, '')).toBe(
      expected(xml)
        .find((line) => line.startsWith('Error: '))
        ?.replace(/^Error: \d+:\d+: /, ''),
    );
  });
});
