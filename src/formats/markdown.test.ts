import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

async function read(text: string, name = 'a.md'): Promise<NewDocument> {
  const result = await readFile(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.problem.reason);
  return result.value;
}

describe('Markdown', () => {
  it('gives headings, paragraphs, list items, quotations, code and cells', async () => {
    const text = `# After the Flood

A *first* paragraph with a [link](https://ardenmoor.example).

## What it means

- one
- two

> A quotation.

\`\`\`
code
\`\`\`

| a | b |
|---|---|
| c | d |`;
    const document = await read(text);
    expect(document.title).toBe('After the Flood');
    expect(paragraphsOf(document)).toEqual([
      'A first paragraph with a link.',
      'What it means',
      'one',
      'two',
      'A quotation.',
      'code',
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('leaves a heading in the text that is not the title of the front matter', async () => {
    const document = await read(
      '---\ntitle: The Long River\n---\n# On the Locks\n\nWe opened the locks at dawn.',
    );
    expect(document.title).toBe('The Long River');
    expect(paragraphsOf(document)).toEqual(['On the Locks', 'We opened the locks at dawn.']);
  });

  it('takes title, date, language and attributes of the front matter', async () => {
    const document = await read(`---
title: "After: the Flood"
date: 1958-04-19 10:00
lang: de
speaker: 'Edda Marrin' # the Chancellor
tags: [water, "wall"]
places:
  - Ardenmoor
  - Nether Combe
summary: >
  two
  lines
nested:
  deeper: left out
---
Ja.`);
    expect([document.title, document.date, document.language]).toEqual([
      'After: the Flood',
      '1958-04-19',
      'de',
    ]);
    expect(document.attributes).toEqual({
      Speaker: 'Edda Marrin',
      Tags: 'water, wall',
      Places: 'Ardenmoor, Nether Combe',
      Summary: 'two lines',
    });
    expect(hiddenTexts(document)[0]).toContain('[heading block] title: "After: the Flood"');
    expect(paragraphsOf(document)).toEqual(['Ja.']);
  });

  it('joins wrapped lines, keeps verse, and divides one paragraph a line', async () => {
    const wrapped = `The river does not ask who drinks from it. It runs past the
mills of Ardenmoor and past the orchards of Seorin, and it has
never yet turned back for the sake of a quarrel between those
who live on its banks.`;
    expect(paragraphsOf(await read(`${wrapped}\n\n${wrapped}`))).toHaveLength(2);
    expect(paragraphsOf(await read(wrapped))[0]).not.toContain('\n');
    expect(paragraphsOf(await read('The gates are wide,\nthe water runs.'))).toEqual([
      'The gates are wide,\nthe water runs.',
    ]);
    const long = wrapped.replaceAll('\n', ' ');
    expect(paragraphsOf(await read(`${long}\n${long}\n${long}`))).toHaveLength(3);
  });

  it('keeps footnotes, rules out scripts, and leaves a rule between lines alone', async () => {
    const document = await read('Text[^a].\n\n<script>alert(1)</script>\n\n[^a]: Minutes.\n\n---\n\nEnd.');
    expect(paragraphsOf(document)).toEqual(['Text[a].', '[a] Minutes.', 'End.']);
  });

  it('is not seen in plain text', async () => {
    const document = await read('# 1. is not a heading here\n\nText.', 'a.txt');
    expect(document.source.format).toBe('text');
  });

  it('reads front matter between plus signs', async () => {
    const document = await read(
      '+++\ntitle = "The Dam"\ndate = 1961-05-03\ntags = ["river", "wall"]\n+++\n\nText.\n',
    );
    expect(document).toMatchObject({
      title: 'The Dam',
      date: '1961-05-03',
      attributes: { Tags: 'river, wall' },
    });
    expect(paragraphsOf(document)).toEqual(['Text.']);
  });
});
