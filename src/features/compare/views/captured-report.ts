import type { ReportDrawing, ReportTable, ReportView } from '../../../formats/comparison-report.ts';
import { svgText } from '../../../ui/charts/chart-image.ts';

const DRAWING = 'svg.recharts-surface, svg[data-chart]';

/** What stands in a drawn view, as parts of a report: drawings as they are seen, tables cell by cell, notes as words. */
export function capturedView(title: string, section: Element): ReportView {
  const parts: (ReportDrawing | ReportTable)[] = [];
  for (const element of section.querySelectorAll('figure, table')) {
    if (element instanceof HTMLTableElement) parts.push(tableOf(element));
    else {
      const svg = element.querySelector<SVGSVGElement>(DRAWING);
      const name = element.getAttribute('aria-label') ?? '';
      if (svg) parts.push({ kind: 'drawing', title: name, svg: svgText(svg, { title: name, caption: '' }) });
    }
  }
  const notes = [...section.querySelectorAll('figcaption p, [data-note]')]
    .map((note) => wordsOf(note))
    .filter((text) => text !== '');
  return { title, parts, notes: [...new Set(notes)] };
}

function tableOf(table: HTMLTableElement): ReportTable {
  const [head, ...bodies] = [table.tHead, ...table.tBodies];
  const cellsOf = (row: HTMLTableRowElement): readonly string[] =>
    [...row.cells].map((cell) => wordsOf(cell));
  return {
    kind: 'table',
    title: table.getAttribute('aria-label') ?? '',
    header: head?.rows[0] ? cellsOf(head.rows[0]) : [],
    rows: bodies.flatMap((body) => (body ? [...body.rows].map(cellsOf) : [])),
  };
}

/** The words that are seen: what only screen readers hear, and what is to be pressed, is left out. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.visually-hidden, svg, [data-report="no"]')) part.remove();
  if (copy.querySelector('th, td') === null && !element.closest('table'))
    for (const button of copy.querySelectorAll('button')) button.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
