// https://learn.microsoft.com/openspecs/office_standards/ms-xlsx
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { documentParts } from './document-parts.ts';
import { walkXml, type XmlText } from './xml-events.ts';

/** A sheet of a workbook; its cells as text, empty ones as empty text. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;
// The format's own limit; a cell address beyond it would make a row of empty cells without end.
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'Excel', detail });
const nothing = (): void => undefined;

/** The sheets of a workbook in its order, hidden ones left out. Dates come out as `1956-03-14`, formulas as their value. */
export function workbookSheets(bytes: Uint8Array): Result<readonly WorkbookSheet[]> {
  const opened = documentParts(bytes, 'Excel', (name) => WANTED.test(name));
  if (!opened.ok) return opened;
  const part = (name: string): XmlText | undefined => opened.value.get(name)?.xml();
  try {
    const workbook = part('xl/workbook.xml');
    if (workbook === undefined) return damaged('it does not say what it holds');
    const { sheets, since1904 } = sheetsOf(workbook);
    const targets = targetsOf(part('xl/_rels/workbook.xml.rels'));
    const texts = sharedTexts(part('xl/sharedStrings.xml'));
    const dates = dateStyles(part('xl/styles.xml'));
    return ok(
      sheets.map(({ name, relation }) => {
        const sheet = part(`xl/${targets.get(relation) ?? ''}`);
        return { name, rows: sheet ? rowsOf(sheet, texts, dates, since1904) : [] };
      }),
    );
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'it cannot be read');
  }
}

function sheetsOf(workbook: XmlText): {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly since1904: boolean;
} {
  const sheets: { name: string; relation: string }[] = [];
  let since1904 = false;
  walkXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attribute('date1904'));
      else if (name === 'sheet' && !/hidden/i.test(attribute('state')))
        sheets.push({ name: attribute('name'), relation: attribute('id') });
    },
    close: nothing,
    text: nothing,
  });
  return { sheets, since1904 };
}

function targetsOf(relations: XmlText | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (relations)
    walkXml(relations, {
      open: (name, attribute) => {
        if (name === 'Relationship')
          targets.set(attribute('Id'), attribute('Target').replace(/^(?:\/?xl\/|\.\/)/, ''));
      },
      close: nothing,
      text: nothing,
    });
  return targets;
}

/** Texts that cells refer to by number; what says how to pronounce them is left out. */
function sharedTexts(strings: XmlText | undefined): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let readings = 0;
  if (strings)
    walkXml(strings, {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') readings++;
        isText = name === 't';
      },
      close: (name) => {
        if (name === 'si') texts.push(unescaped(text));
        else if (name === 'rPh') readings--;
        isText = false;
      },
      text: (some) => {
        if (isText && readings === 0) text += some;
      },
    });
  return texts;
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** For each style of a cell, whether its number is a day. */
function dateStyles(styles: XmlText | undefined): readonly boolean[] {
  const custom = new Map<number, boolean>();
  const dates: boolean[] = [];
  let inCells = false;
  if (styles)
    walkXml(styles, {
      open: (name, attribute) => {
        if (name === 'numFmt')
          custom.set(Number(attribute('numFmtId')), isDateFormat(attribute('formatCode')));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const format = Number(attribute('numFmtId'));
          dates.push(
            custom.get(format) ??
              ((format >= 14 && format <= 17) ||
                format === 22 ||
                (format >= 27 && format <= 31) ||
                (format >= 50 && format <= 58)),
          );
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
      text: nothing,
    });
  return dates;
}

const isDateFormat = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/^general$/i.test(code);

function rowsOf(
  sheet: XmlText,
  texts: readonly string[],
  dates: readonly boolean[],
  since1904: boolean,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const merged: MergedCells[] = [];
  let [column, type, style, value] = [0, '', 0, ''];
  let isValue = false;
  walkXml(sheet, {
    open: (name, attribute) => {
      if (name === 'row') {
        // Empty rows may be left out; the number of a row is its place in the sheet.
        const number = Number(attribute('r'));
        while (number <= MOST_ROWS && rows.length < number - 1) rows.push([]);
        row = [];
      } else if (name === 'mergeCell') merged.push(...mergedCells(attribute('ref')));
      else if (name === 'c') {
        column = columnOf(attribute('r')) ?? row.length;
        [type, style, value] = [attribute('t'), Number(attribute('s')), ''];
      }
      isValue = name === 'v' || name === 't';
    },
    close: (name) => {
      isValue = false;
      if (name === 'row') rows.push(row);
      if (name !== 'c' || column >= MOST_COLUMNS) return;
      while (row.length < column) row.push('');
      row[column] = cellText(type, value, dates[style] === true, texts, since1904);
    },
    text: (text) => {
      if (isValue) value += text;
    },
  });
  for (const cells of merged) fill(rows, cells);
  return rows;
}

interface MergedCells {
  readonly column: number;
  /** From 0; the first holds the value. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Cells below each other that are one; empty where they are only beside each other. */
function mergedCells(area: string): readonly MergedCells[] {
  const [, from = '', first, last] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(area) ?? [];
  const column = columnOf(from);
  const [firstRow, lastRow] = [Number(first) - 1, Number(last) - 1];
  return column !== undefined && lastRow > firstRow ? [{ column, firstRow, lastRow }] : [];
}

// A longer one is a text, which stands in the table once.
const LONGEST_REPEATED = 200;

/** What stands in a merged cell holds for every row beside it, as a speaker beside several texts. */
function fill(rows: string[][], { column, firstRow, lastRow }: MergedCells): void {
  const value = rows[firstRow]?.[column] ?? '';
  if (value === '' || value.length > LONGEST_REPEATED) return;
  for (const row of rows.slice(firstRow + 1, lastRow + 1)) {
    if (row.every((cell) => cell === '')) continue;
    while (row.length < column) row.push('');
    row[column] ||= value;
  }
}

function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = 26 * column + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellText(
  type: string,
  value: string,
  isDate: boolean,
  texts: readonly string[],
  since1904: boolean,
): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(value);
  if (type === 'b') return value === '1' ? 'yes' : 'no';
  if (type === 'e' || value === '') return '';
  const number = Number(value);
  if (isDate && type !== 'd' && Number.isFinite(number)) return dayText(number, since1904);
  // `0.1` is stored as 0.10000000000000001.
  return Number.isFinite(number) && value.length > 15 ? String(Number(number.toPrecision(15))) : value;
}

const DAY_MS = 86_400_000;

/** Days since 30 December 1899, which makes up for a 29 February 1900 that the first spreadsheet believed in. */
function dayText(days: number, since1904: boolean): string {
  const from = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(from + Math.round(days * DAY_MS));
  return Number.isFinite(moment.getTime()) ? moment.toISOString().slice(0, 10) : String(days);
}
