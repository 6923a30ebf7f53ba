import type { Span } from '../../domain/sheet.ts';

/** Words chosen inside one paragraph; offsets count from the paragraph's first character. */
export interface ChosenWords {
  readonly paragraph: number;
  readonly span: Span;
}

const paragraphElement = (node: Node | null): HTMLElement | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-paragraph-text]') ?? null;
};

/** The selection of the page, cut to the paragraph in which it begins; null when it is empty or elsewhere. */
export function chosenWords(selection: Selection | null): ChosenWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = paragraphElement(range.startContainer);
  const paragraph = Number(element?.dataset['paragraphText']);
  if (!element || !Number.isInteger(paragraph)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const inside = range.cloneRange();
  if (!element.contains(range.endContainer)) inside.setEnd(element, element.childNodes.length);
  return trimmed(element.textContent ?? '', paragraph, start, start + inside.toString().length);
}

/** Selects characters of a paragraph in the page; nothing happens where the paragraph is not in the page. */
export function selectInParagraph({ paragraph, span }: ChosenWords): void {
  const element = document.querySelector(`[data-paragraph-text="${paragraph}"]`);
  const range = document.createRange();
  if (!element) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (span.start >= passed && span.start < passed + length) range.setStart(node, span.start - passed);
    if (span.end > passed && span.end <= passed + length) range.setEnd(node, span.end - passed);
    passed += length;
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

// A double click takes the blank after a word along; evidence should not.
function trimmed(text: string, paragraph: number, start: number, end: number): ChosenWords | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { paragraph, span: { start: from, end: to } } : null;
}
