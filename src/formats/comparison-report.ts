import { xmlText } from './xml-text.ts';

/** A drawing of the report, as SVG with its own title and caption. */
export interface ReportDrawing {
  readonly kind: 'drawing';
  readonly title: string;
  readonly svg: string;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A view of the comparison: what stands on the screen, in its order. */
export interface ReportView {
  readonly title: string;
  readonly parts: readonly (ReportDrawing | ReportTable)[];
  readonly notes: readonly string[];
}

/** A whole comparison, ready to be read without the app. */
export interface ComparisonReport {
  readonly title: string;
  /** `28 November 2026`. */
  readonly day: string;
  readonly caption: readonly string[];
  readonly methods: readonly string[];
  /** Every setting with its name. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly views: readonly ReportView[];
}

/** The report as one HTML file: no script, no style or picture from elsewhere. */
export function reportHtml({ title, day, caption, methods, settings, views }: ComparisonReport): string {
  const contents = [...views.map((view) => view.title), 'Methods', 'Settings'];
  const paragraphs = (lines: readonly string[]): string =>
    lines.map((line) => `<p>${xmlText(line)}</p>`).join('');
  return htmlPage(
    title,
    `<header><h1>${xmlText(title)}</h1><p><small>${xmlText(day)}</small></p>${paragraphs(caption)}</header>
<nav aria-label="Contents"><ul>${contents.map((name, i) => `<li><a href="#part-${i + 1}">${xmlText(name)}</a></li>`).join('')}</ul></nav>
${views.map((view, i) => viewHtml(view, i + 1)).join('\n')}
<section id="part-${views.length + 1}"><h2>Methods</h2>${paragraphs(methods)}</section>
<section id="part-${views.length + 2}"><h2>Settings</h2><table><tbody>${settings
      .map(([name, value]) => `<tr><th scope="row">${xmlText(name)}</th><td>${xmlText(value)}</td></tr>`)
      .join('')}</tbody></table></section>`,
  );
}

function viewHtml({ title, parts, notes }: ReportView, number: number): string {
  return `<section id="part-${number}"><h2>${xmlText(title)}</h2>${parts
    .map((part, i) => (part.kind === 'drawing' ? drawingHtml(part, `v${number}p${i}`) : tableHtml(part)))
    .join('')}${notes.map((note) => `<p><small>${xmlText(note)}</small></p>`).join('')}</section>`;
}

/** The drawing in the page; its own ids get a prefix, since two drawings may use the same ones. */
const drawingHtml = ({ title, svg }: ReportDrawing, prefix: string): string =>
  `<figure aria-label="${xmlText(title)}">${svg
    .replaceAll(/\bid="([^"]+)"/g, `id="${prefix}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)}</figure>`;

const tableHtml = ({ title, header, rows }: ReportTable): string =>
  `<div class="wide"><table><caption>${xmlText(title)}</caption><thead><tr>${header
    .map((cell) => `<th scope="col">${xmlText(cell)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td><bdi>${xmlText(cell)}</bdi></td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

const STYLE = `body{max-width:70rem;margin:2rem auto;padding:0 1.5rem;font:15px/1.55 Inter,"Segoe UI","Noto Sans",sans-serif;color:#1e1b17;background:#fffefb}
h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.2rem}small{color:#544f48}
figure{margin:1rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
caption{text-align:start;padding:.5rem 0;font-weight:600}
th,td{padding:.25rem .5rem;border-bottom:1px solid #e4e0d8;text-align:start;vertical-align:top}thead th{border-bottom-color:#8f887c}
.quotes td,.quotes th{width:1%;min-width:14rem}blockquote{margin:0 0 .5rem;font:16px/1.6 "Source Serif 4",Georgia,serif}
@media print{body{margin:0}section{break-inside:avoid-page}}`;

/** A page of HTML with its style inside. */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${xmlText(title)}</title><style>${STYLE}</style></head>
<body>
${body}
</body>
</html>
`;
