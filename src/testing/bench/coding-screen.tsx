import '../../ui/tokens.css';
import '../../ui/base.css';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { AnalysisOf } from '../../analysis/use-answer.tsx';
import { asDocumentId, asInstant, asThemeId, type DocumentId } from '../../domain/ids.ts';
import type { ProjectEntry } from '../../domain/project.ts';
import { type Coding, type ParagraphSheet, sheetOf } from '../../domain/sheet.ts';
import { CodingScreen } from '../../features/coding/CodingScreen.tsx';
import { CurrentProjectProvider } from '../../features/current-project.tsx';
import { createProjectFrom, listProjects } from '../../storage/registry.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { listThemes } from '../../storage/themes.ts';
import { aCoder, aDocumentWithText, aProject, aTheme } from '../builders.ts';
import { CODER } from './generated-corpus.ts';
import { mulberry32 } from './mulberry32.ts';

export interface LongDocument {
  readonly paragraphs: number;
  /** UTF-16 units of all paragraphs, about. */
  readonly characters: number;
  readonly codings: number;
  readonly themes: number;
}

export const DOCUMENT: DocumentId = asDocumentId(1);
const KEYS = 'abcdfghlopqstvwxyz0123456789';
const WORDS =
  'the river wall stands because every household gave its winter and nobody slept on the far ridge'.split(
    ' ',
  );

/** Paragraphs of very different lengths, as speeches have them. */
function paragraphsOf({ paragraphs, characters }: LongDocument): readonly string[] {
  const random = mulberry32(3);
  const mean = characters / paragraphs;
  return Array.from({ length: paragraphs }, () => {
    const wanted = mean * (0.2 + 1.6 * random());
    let text = '';
    while (text.length < wanted) text += `${WORDS[Math.floor(random() * WORDS.length)]} `;
    return text.trim();
  });
}

function sheetFor({ paragraphs, codings, themes }: LongDocument, starts: Uint32Array, ends: Uint32Array) {
  const random = mulberry32(5);
  const said = new Map<number, Map<number, Coding>>();
  for (let count = 0; count < codings; ) {
    const paragraph = Math.floor(random() * paragraphs);
    const theme = asThemeId(Math.floor(random() * themes) + 1);
    const own = said.get(paragraph) ?? new Map<number, Coding>();
    said.set(paragraph, own);
    if (own.has(theme)) continue;
    const start = starts[paragraph] ?? 0;
    const length = (ends[paragraph] ?? 0) - start;
    const from = start + Math.floor(random() * length * 0.5);
    const evidence = random() < 0.5 ? [] : [{ start: from, end: from + Math.max(1, Math.floor(length / 4)) }];
    own.set(theme, { theme, voice: 0, weight: 0, origin: 0, version: 1, madeAt: asInstant(count), evidence });
    count++;
  }
  const sheets = [...said].map(
    ([paragraph, own]): ParagraphSheet => ({ paragraph, read: false, codings: [...own.values()] }),
  );
  return sheetOf(DOCUMENT, CODER, sheets);
}

export interface LongProject {
  readonly store: Store;
  readonly entry: ProjectEntry;
}

/** A stored project with one long, coded document and a codebook of which the first themes have keys. */
export async function longProject(size: LongDocument): Promise<LongProject> {
  const { document, text } = aDocumentWithText(DOCUMENT, paragraphsOf(size));
  const themes = Array.from({ length: size.themes }, (_, i) =>
    aTheme({ id: asThemeId(i + 1), name: `Theme ${i + 1}`, order: i, key: KEYS[i] ?? null }),
  );
  const created = await createProjectFrom(
    aProject({
      name: `bench ${size.paragraphs}`,
      documents: [document],
      texts: [text],
      themes,
      coders: [aCoder({ id: CODER })],
      sheets: [sheetFor(size, text.starts, text.ends)],
    }),
  );
  if (!created.ok) throw new Error(`the document was not stored: ${created.problem.reason}`);
  const store = await openStore(created.value.id);
  const entry = (await listProjects()).find(({ id }) => id === created.value.id);
  if (!store.ok || !entry) throw new Error('the document cannot be opened');
  return { store: store.value, entry };
}

function Screen({ store, entry }: LongProject): ReactNode {
  const [query, setQuery] = useState<Readonly<Record<string, string>>>({ paragraph: '1' });
  const themes = useLiveQuery(() => listThemes(store), [store]);
  if (!themes) return null;
  const coder = aCoder({ id: CODER });
  const project = { entry, store, themes, attributes: [], coders: [coder], coder, codebookVersion: 1 };
  return (
    <CurrentProjectProvider value={project}>
      <AnalysisOf client={null}>
        <CodingScreen place={{ item: DOCUMENT, query, onPlace: (to) => setQuery(to.query) }} />
      </AnalysisOf>
    </CurrentProjectProvider>
  );
}

/** The app's own coding screen on the page, 1440 × 850. */
export function showCoding(project: LongProject): { readonly page: HTMLElement; readonly root: Root } {
  const page = document.body.appendChild(document.createElement('div'));
  // In the view: what lies below it is laid out but never painted.
  Object.assign(page.style, { position: 'fixed', inset: '0 auto auto 0', width: '1440px', height: '850px' });
  const root = createRoot(page);
  root.render(<Screen {...project} />);
  return { page, root };
}

/** After the next frame is on the screen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });

/** When the element is there; looked for at every change of the page. */
export function appears(page: HTMLElement, selector: string): Promise<Element> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = page.querySelector(selector);
      if (found) resolve(found);
      return found !== null;
    };
    if (look()) return;
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(page, { subtree: true, childList: true, attributes: true });
  });
}
