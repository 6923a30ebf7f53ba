// https://learn.microsoft.com/openspecs/office_standards/ms-xlsx
import type { CsvCell } from './csv.ts';
import { xmlText } from './xml-text.ts';
import { zipParts } from './zip-parts.ts';

/** A sheet of a workbook; its first row is the head. Texts stay texts, whatever they begin with. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// Columns as wide as their longest cell, to here; longer texts are cut in view only.
const WIDTHS = { least: 8, most: 60 }; // characters
const MOST_CHARACTERS = 32_767; // of a cell, by the format

/** The sheets as the bytes of an .xlsx workbook; equal sheets give equal bytes. */
export function writeXlsx(sheets: readonly NewSheet[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([[`${RELATIONS}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i) => [`${RELATIONS}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
        [`${RELATIONS}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map(({ rows }, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(rows)] as const),
  ]);
  const encoder = new TextEncoder();
  return zipParts(new Map([...parts].map(([name, text]) => [name, encoder.encode(HEADER + text)])));
}

/** Names as the format wants them: at most 31 characters, none of `[]:*?/\`, no two alike. */
function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || 'Sheet';
    let own = plain;
    for (let i = 2; used.has(own.toLowerCase()); i++) own = `${plain} ${i}`;
    used.add(own.toLowerCase());
    return own;
  });
}

const contentTypes = (sheetCount: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${Array.from(
    { length: sheetCount },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('')}</Types>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (names: readonly string[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
    .map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

// Style 0 is plain, style 1 the bold head.
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

function worksheet(rows: readonly (readonly CsvCell[])[]): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2));
  });
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${
    columns > 0 ? `<cols>${cols.join('')}</cols>` : ''
  }<sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: CsvCell, row: number, column: number): string {
  const at = `r="${columnName(column)}${row + 1}"${row === 0 ? ' s="1"' : ''}`;
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c ${at}><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

/** `A` to `Z`, then `AA` and on. */
function columnName(column: number): string {
  let name = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    name = String.fromCharCode(65 + (left % 26)) + name;
  return name;
}
