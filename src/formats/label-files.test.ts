import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAttributeId, asDocumentId, asGuid, asInstant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { paragraphSheet } from '../domain/sheet.ts';
import { anyProject } from '../testing/any-project.ts';
import { anAttribute } from '../testing/builders.ts';
import { bratParts } from './brat-writing.ts';
import type { ForeignProject } from './foreign-project.ts';
import { placedProject } from './foreign-to-project.ts';
import { articleNumbers, labelledDocuments, labelNames } from './labelled-writing.ts';
import { ptcParts, semevalParts } from './ptc-writing.ts';
import { readForeign } from './read-foreign.ts';

async function read(parts: ReadonlyMap<string, Uint8Array>): Promise<ForeignProject> {
  const result = await readForeign([...parts].map(([name, bytes]) => ({ name, bytes })));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

// Texts as they are stored: LF only, without lone surrogates, and no evidence that parts a character.
const written = anyProject.map((project): Project => {
  const whole = (text: string): string =>
    text.toWellFormed().replace(/[\t\r\u2028\u2029\u0085\ud800-\udfff]/g, '·');
  return {
    ...project,
    texts: project.texts.map((text) => ({ ...text, text: whole(text.text) })),
    documents: project.documents.map((document, i) => ({ ...document, title: `Title ${i}` })),
    themes: project.themes.map((theme, i) => ({ ...theme, name: `Theme_${i}` })),
  };
});
const worked = written.filter((project) =>
  project.coders.some(({ id }) => labelledDocuments(project, id).some(({ sheet }) => sheet.theme.length > 0)),
);
const coderOf = (project: Project) => {
  const found = project.coders.find(({ id }) =>
    labelledDocuments(project, id).some(({ sheet }) => sheet.theme.length > 0),
  );
  if (!found) throw new Error('nobody coded');
  return found.id;
};

/** Label and words of each coding, as they were written. */
function codedWords(project: Project, joins: string): readonly string[] {
  const coder = coderOf(project);
  const names = labelNames(project, /\t/g);
  return labelledDocuments(project, coder)
    .flatMap(({ document, text, sheet }) =>
      Array.from(text.starts, (_, paragraph) =>
        paragraphSheet(sheet, paragraph).codings.flatMap(({ theme, evidence }) =>
          (evidence.length > 0
            ? evidence
            : [{ start: text.starts[paragraph] ?? 0, end: text.ends[paragraph] ?? 0 }]
          ).map(
            ({ start, end }) =>
              `${document.id} ${names.get(theme)} ${text.text.slice(start, end).replace(/[\t\n]/g, joins)}`,
          ),
        ),
      ).flat(),
    )
    .sort();
}

describe('labels of one coder', () => {
  it('as PTC name the same words when they are read again', async () => {
    await fc.assert(
      fc.asyncProperty(worked, async (project) => {
        const foreign = await read(ptcParts(project, coderOf(project)));
        const names = new Map(foreign.codes.map(({ guid, name }) => [guid, name]));
        const found = foreign.codings.map(({ document, theme, span }) => {
          const { text, attributes } = foreign.documents[document] ?? {
            text: '',
            attributes: { Article: '' },
          };
          return `${attributes['Article']} ${names.get(theme)} ${text?.slice(span?.start, span?.end)}`;
        });
        expect(found.sort()).toEqual(codedWords(project, ' '));
      }),
      { numRuns: 40 },
    );
  });

  it('as SemEval-2023 keep the themes of every paragraph, and what was read without one', async () => {
    await fc.assert(
      fc.asyncProperty(worked, async (project) => {
        const coder = coderOf(project);
        const foreign = await read(semevalParts(project, coder));
        const names = labelNames(project, /[\t,]/g);
        const expected = labelledDocuments(project, coder).flatMap(({ document, text, sheet }) =>
          Array.from(text.starts, (_, i) => paragraphSheet(sheet, i)).flatMap(
            ({ paragraph, read: isRead, codings }) =>
              text.text.slice(text.starts[paragraph], text.ends[paragraph]).trim() === ''
                ? []
                : [
                    ...codings.map(({ theme }) => `${document.id} ${paragraph} ${names.get(theme)}`),
                    ...(isRead ? [`${document.id} ${paragraph} read`] : []),
                  ],
          ),
        );
        const labels = new Map(foreign.codes.map(({ guid, name }) => [guid, name]));
        const lineOf = (document: number, start: number): number =>
          (foreign.documents[document]?.text?.slice(0, start).split('\n').length ?? 0) - 3;
        const idOf = (document: number): string => foreign.documents[document]?.attributes['Article'] ?? '';
        const found = [
          ...foreign.codings.map(
            ({ document, span, theme }) =>
              `${idOf(document)} ${lineOf(document, span?.start ?? 0)} ${labels.get(theme)}`,
          ),
          ...foreign.reads.map(
            ({ document, span }) => `${idOf(document)} ${lineOf(document, span.start)} read`,
          ),
        ];
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('as brat name the same words when they are read again', async () => {
    await fc.assert(
      fc.asyncProperty(worked, async (project) => {
        const foreign = await read(bratParts(project, coderOf(project)));
        const names = new Map(foreign.codes.map(({ guid, name }) => [guid, name]));
        const found = new Set(
          foreign.codings.map(({ document, theme, span }) => {
            const { text, title } = foreign.documents[document] ?? { text: '', title: '' };
            return `${title.replace('document', '')} ${names.get(theme)} ${text?.slice(span?.start, span?.end)}`;
          }),
        );
        const expected = new Set(
          codedWords(project, '\n').flatMap((row) => {
            const [id, name, ...words] = row.split(' ');
            return words
              .join(' ')
              .split('\n')
              .filter((line) => line !== '')
              .map((line) => `${id} ${name} ${line}`);
          }),
        );
        const clean = (rows: ReadonlySet<string>): readonly string[] =>
          [...rows].map((row) => row.replace(/\t/g, '\n')).sort();
        expect(clean(found)).toEqual(clean(expected));
      }),
      { numRuns: 40 },
    );
  });

  it('count a Windows line end as the words beside them, or the edges of words, tell', async () => {
    const text = 'Line 🚩 one.\r\nLine two words.\r\nLine three.';
    const bytes = (given: string): Uint8Array => new TextEncoder().encode(given);
    const words = (foreign: ForeignProject): readonly string[] =>
      foreign.codings.map(
        ({ document, span }) => foreign.documents[document]?.text?.slice(span?.start, span?.end) ?? '',
      );
    for (const whole of [text, text.replaceAll('\r', '')]) {
      const at = (quote: string): string => {
        const start = [...whole.slice(0, whole.indexOf(quote))].length;
        return `${start} ${start + quote.length}`;
      };
      const quotes = ['two words', 'three'];
      const ann = quotes.map((quote, i) => `T${i + 1}\tEnemy ${at(quote)}\t${quote}\n`).join('');
      const labels = quotes.map((quote) => `7\tDoubt\t${at(quote).replace(' ', '\t')}\n`).join('');
      const brat = await read(
        new Map([
          ['d.txt', bytes(text)],
          ['d.ann', bytes(ann)],
        ]),
      );
      expect(words(brat)).toEqual(quotes);
      const ptc = await read(
        new Map([
          ['article7.txt', bytes(text)],
          ['article7.task-flc-tc.labels', bytes(labels)],
        ]),
      );
      expect(words(ptc)).toEqual(quotes);
    }
  });

  it('of paragraphs whose article is missing are told, too', async () => {
    const labels = new TextEncoder().encode('8\t3\tDoubt,Slogans\n8\t4\t\n');
    const foreign = await read(new Map([['train-labels-subtask-3.txt', labels]]));
    expect(foreign.codings.map(({ fileStart }) => fileStart)).toEqual([3, 3]);
    const { losses } = await placedProject(foreign, {
      rule: null,
      now: asInstant(0),
      newGuid: () => asGuid('00000000-0000-4000-8000-000000000001'),
    });
    expect(losses.join(' ')).toContain('Without their text 2 codings cannot be placed');
  });

  it('become a project in which everything that was labelled is coded', async () => {
    const [project] = fc.sample(worked, 1);
    if (!project) throw new Error('no project');
    const foreign = await read(ptcParts(project, coderOf(project)));
    let last = 0;
    const newGuid = () => asGuid(`00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`);
    const placed = await placedProject(foreign, { rule: null, now: asInstant(0), newGuid });
    expect(placed.project.sheets.length).toBeGreaterThan(0);
    expect(placed.project.sheets.every(({ coderId }) => coderId === 1)).toBe(true);
  });

  it('keep the number and the title of the articles that they were read from', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const article = 'The wall 😀 holds\n\nNobody slept.\nThe river came.\n';
    const spans = new Map([
      ['article111.txt', bytes(article)],
      ['article111.task-flc-tc.labels', bytes('111\tDoubt\t4\t10\n111\tSlogans\t19\t25\n')],
    ]);
    const rows = new Map([
      ['article111.txt', bytes(article)],
      ['labels-subtask-3.txt', bytes('111\t1\tDoubt\n111\t3\t\n111\t4\tDoubt\n')],
    ]);
    for (const [parts, writtenOf] of [
      [spans, ptcParts],
      [rows, semevalParts],
    ] as const) {
      let last = 0;
      const newGuid = () => asGuid(`00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`);
      const { project } = await placedProject(await read(parts), { rule: null, now: asInstant(0), newGuid });
      const again = writtenOf(project, coderOf(project));
      for (const [name, expected] of parts) expect([name, again.get(name)]).toEqual([name, expected]);
    }
  });

  it('never give two documents one number', () => {
    const [project] = fc.sample(worked, 1);
    const [first] = project?.documents ?? [];
    if (!project || !first) throw new Error('no project');
    const attribute = { ...anAttribute({ name: 'Article' }), id: asAttributeId(900) };
    const documents = [1, 2, 3, 4].map((id) => ({ ...first, id: asDocumentId(id), attributes: {} }));
    const numbered = documents.map((document, i) => ({
      ...document,
      attributes: i === 1 ? { 900: '1' } : i === 3 ? { 900: '1' } : {},
    }));
    const numbers = articleNumbers({ ...project, attributes: [attribute] }, numbered);
    expect(numbers.get(asDocumentId(2))).toBe('1');
    expect(new Set(numbers.values()).size).toBe(4);
  });
});
