import type { NewDocument } from '../../domain/document.ts';
import { paragraphText } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { problemSentence } from '../../domain/problem.ts';
import { createImportClient } from '../../formats/import-client.ts';

/** What the app's readers make of a file, for a person or a program to look at. */
type Inspected = Readonly<Record<string, unknown>>;

const client = createImportClient();

/** Reads the file that this page's server hands out under the address, by the same worker as the app does. */
async function inspect(address: string, name: string): Promise<Inspected> {
  const response = await fetch(address);
  const file = new File([await response.blob()], name);
  let inspected: Inspected = {};
  await client.read([file], {}, (_, result) => {
    inspected = result.ok ? described(result.value) : problem(result.problem);
  });
  return inspected;
}

const problem = (found: Problem): Inspected => ({
  outcome: 'problem',
  problem: found.reason,
  message: problemSentence(found),
});

function described(document: NewDocument): Inspected {
  const { title, date, language, attributes, contentHash, wordCount, text, hidden, source } = document;
  return {
    outcome: 'read',
    title,
    format: source.format,
    encoding: source.encoding,
    ...(source.encodingConfidence !== undefined && { encodingConfidence: source.encodingConfidence }),
    ...(source.undecodable !== undefined && { undecodable: source.undecodable }),
    rule: source.rule,
    date,
    language,
    attributes,
    words: wordCount,
    contentHash,
    paragraphs: Array.from(document.starts, (_, i) => paragraphText(document, i)),
    hidden: hidden.map(({ start, end, reason }) => ({ text: text.slice(start, end), reason })),
  };
}

Object.assign(globalThis, { inspect });
