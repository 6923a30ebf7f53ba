import { strToU8, zipSync } from 'fflate';
import { escapedXml, type WrittenPiece, withNotes } from './written-pieces.ts';

const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [
          name,
          [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }],
        ]),
      ),
    ),
  );
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A Word file of the pieces, as Word writes it: runs with properties, notes and comments in parts of their own. */
export function writtenDocx(pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  // Word parts a text wherever its spelling was looked at or somebody edited it.
  const run = (text: string, properties = '', element = 't'): string =>
    (text.match(/(?:\S+\s*){1,12}|\s+/g) ?? [text])
      .map(
        (some) =>
          `<w:r w:rsidRPr="00A77B3E"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/>${properties}</w:rPr><w:${element} xml:space="preserve">${escapedXml(some)}</w:${element}></w:r>`,
      )
      .join('');
  const paragraph = (inside: string, style = 'Normal'): string =>
    `<w:p w:rsidR="00A77B3E"><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
  const notes: string[] = [];
  const comments: string[] = [];
  const body = withNotes(pieces).map(({ kind, text, notes: own }) => {
    const marks = own.map((note) => {
      notes.push(note);
      return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
    });
    const inside = {
      text: run(text),
      heading: run(text),
      item: run(text),
      cell: run(text),
      note: run(text),
      hidden: run(text, '<w:vanish/>'),
      deleted: `<w:del w:id="1" w:author="a">${run(text, '', 'delText')}</w:del>`,
      comment: '',
    }[kind];
    if (kind === 'comment') comments.push(text);
    const whole = paragraph(inside + marks.join(''), kind === 'heading' ? 'Heading2' : 'Normal');
    return kind === 'cell' ? `<w:tbl><w:tr><w:tc>${whole}</w:tc></w:tr></w:tbl>` : whole;
  });
  const part = (kind: string, texts: readonly string[]): string =>
    `${XML}<w:${kind}s ${names}>${texts.map((text, i) => `<w:${kind} w:id="${i + 1}">${paragraph(run(text))}</w:${kind}>`).join('')}</w:${kind}s>`;
  return zipOf({
    '[Content_Types].xml': `${XML}<Types/>`,
    'word/document.xml': `${XML}<w:document ${names}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${XML}<w:styles ${names}><w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': part('footnote', notes),
    'word/comments.xml': part('comment', comments),
  });
}

/** An OpenDocument text of the pieces. */
export function writtenOdt(pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> {
  const names =
    'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const deleted: string[] = [];
  const body = withNotes(pieces).map(({ kind, text, notes }) => {
    const safe = escapedXml(text);
    const marks = notes.map(
      (note) =>
        `<text:note text:note-class="footnote"><text:note-citation>9</text:note-citation><text:note-body><text:p>${escapedXml(note)}</text:p></text:note-body></text:note>`,
    );
    const spanned = `<text:span text:style-name="T1">${safe}</text:span>${marks.join('')}`;
    if (kind === 'deleted') {
      deleted.push(
        `<text:changed-region><text:deletion><office:change-info><dc:creator>a</dc:creator></office:change-info><text:p>${safe}</text:p></text:deletion></text:changed-region>`,
      );
      return `<text:p><text:change/>${marks.join('')}</text:p>`;
    }
    if (kind === 'comment')
      return `<text:p><office:annotation><dc:creator>a</dc:creator><text:p>${safe}</text:p></office:annotation>${marks.join('')}</text:p>`;
    if (kind === 'hidden')
      return `<text:p><text:span text:style-name="H">${safe}</text:span>${marks.join('')}</text:p>`;
    if (kind === 'heading') return `<text:h text:outline-level="2">${spanned}</text:h>`;
    if (kind === 'item')
      return `<text:list><text:list-item><text:p>${spanned}</text:p></text:list-item></text:list>`;
    if (kind === 'cell')
      return `<table:table><table:table-row><table:table-cell><text:p>${spanned}</text:p></table:table-cell></table:table-row></table:table>`;
    return `<text:p text:style-name="P1">${spanned}</text:p>`;
  });
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${XML}<office:document-content ${names}><office:automatic-styles><style:style style:name="H"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text><text:tracked-changes>${deleted.join('')}</text:tracked-changes>${body.join('')}</office:text></office:body></office:document-content>`,
  });
}

const CHAPTER_PIECES = 40;

/** A book of the pieces, forty a chapter. */
export function writtenEpub(pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> {
  const chapters: string[] = [];
  for (let from = 0; from < pieces.length; from += CHAPTER_PIECES)
    chapters.push(xhtmlBody(pieces.slice(from, from + CHAPTER_PIECES)));
  const names = chapters.map((_, i) => `c${i + 1}.xhtml`);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container><rootfile full-path="book.opf"/></container>`,
    'book.opf': `${XML}<package><metadata/><manifest>${names.map((name) => `<item id="${name}" href="${name}"/>`).join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((chapter, i) => [
        names[i] ?? '',
        `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${chapter}</body></html>`,
      ]),
    ),
  });
}

/** The pieces as elements of a page; what pages cannot delete or comment is hidden. */
export function xhtmlBody(pieces: readonly WrittenPiece[]): string {
  const endnotes: string[] = [];
  const body = withNotes(pieces).map(({ kind, text, notes }) => {
    const marks = notes.map((note) => {
      endnotes.push(note);
      return `<a href="#fn${endnotes.length}"><sup>${endnotes.length}</sup></a>`;
    });
    const inside = `${escapedXml(text)}${marks.join('')}`;
    if (kind === 'heading') return `<h2>${inside}</h2>`;
    if (kind === 'item') return `<ul><li>${inside}</li></ul>`;
    if (kind === 'cell') return `<table><tr><td>${inside}</td></tr></table>`;
    const isHidden = kind === 'hidden' || kind === 'deleted' || kind === 'comment';
    return isHidden
      ? `<p hidden="hidden">${escapedXml(text)}</p><p>${marks.join('')}</p>`
      : `<p>${inside}</p>`;
  });
  const notes = endnotes.map(
    (note, i) => `<li id="fn${i + 1}"><p>${escapedXml(note)} <a href="#r">↩</a></p></li>`,
  );
  return body.join('\n') + (notes.length > 0 ? `<ol>${notes.join('')}</ol>` : '');
}

/** A workbook with one sheet, its texts shared as spreadsheets do. */
export function writtenXlsx(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const texts = [...new Set(rows.flat())];
  const numbers = new Map(texts.map((text, i) => [text, i]));
  const column = (i: number): string => String.fromCharCode(65 + i);
  const cells = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((text, x) => `<c r="${column(x)}${y + 1}" t="s"><v>${numbers.get(text) ?? 0}</v></c>`).join('')}</row>`,
  );
  return zipOf({
    'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst>${texts.map((text) => `<si><t xml:space="preserve">${escapedXml(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
  });
}
