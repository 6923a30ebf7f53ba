// https://learn.microsoft.com/openspecs/office_standards/ms-docx
import { xmlText } from './xml-text.ts';
import { zipParts } from './zip-parts.ts';

/** A stretch of a paragraph. */
export interface DocxRun {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** BCP 47; empty where it is not known. */
  readonly language?: string;
}

/** A paragraph: a heading of a level, a quotation, a line of small print, or plain text. */
export interface DocxParagraph {
  readonly style: 'heading 1' | 'heading 2' | 'quote' | 'small' | 'plain';
  readonly runs: readonly DocxRun[];
  readonly isRightToLeft?: boolean;
}

/** Cells of paragraphs, row by row; the first row is the head and is repeated on every page. */
export interface DocxTable {
  readonly rows: readonly (readonly (readonly DocxParagraph[])[])[];
}

export type DocxBlock = DocxParagraph | DocxTable;

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The blocks as the bytes of a .docx file on landscape paper; equal blocks give equal bytes. */
export function writeDocx(blocks: readonly DocxBlock[]): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relation('officeDocument', 'word/document.xml')],
    ['word/_rels/document.xml.rels', relation('styles', 'styles.xml')],
    ['word/styles.xml', STYLES],
    [
      'word/document.xml',
      `<w:document xmlns:w="${WORD}"><w:body>${blocks.map(blockXml).join('')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ],
  ];
  const encoder = new TextEncoder();
  return zipParts(new Map(parts.map(([name, text]) => [name, encoder.encode(HEADER + text)])));
}

const relation = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;

const STYLE_IDS = {
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  quote: 'Quote',
  small: 'Small',
  plain: '',
} as const satisfies Record<DocxParagraph['style'], string>;

const paragraphStyle = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const STYLES = `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  paragraphStyle('Heading1', 'heading 1', '<w:outlineLvl w:val="0"/>', '<w:b/><w:bCs/><w:sz w:val="32"/>'),
  paragraphStyle(
    'Heading2',
    'heading 2',
    '<w:spacing w:before="240"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:bCs/><w:sz w:val="26"/>',
  ),
  paragraphStyle('Quote', 'Quote', '<w:spacing w:after="60"/>', ''),
  paragraphStyle(
    'Small',
    'Small print',
    '<w:spacing w:after="160"/>',
    '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  ),
].join('')}</w:styles>`;

const blockXml = (block: DocxBlock): string => ('rows' in block ? tableXml(block) : paragraphXml(block));

function paragraphXml({ style, runs, isRightToLeft = false }: DocxParagraph): string {
  const id = STYLE_IDS[style];
  const properties = `${id === '' ? '' : `<w:pStyle w:val="${id}"/>`}${isRightToLeft ? '<w:bidi/>' : ''}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((run) => runXml(run, isRightToLeft)).join('')}</w:p>`;
}

function runXml({ text, isBold, isItalic, language = '' }: DocxRun, isRightToLeft: boolean): string {
  const lang = xmlText(language);
  const properties = [
    isBold && '<w:b/><w:bCs/>',
    isItalic && '<w:i/><w:iCs/>',
    isRightToLeft && '<w:rtl/>',
    lang !== '' && `<w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="${lang}"/>`,
  ].filter(Boolean);
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r><w:rPr>${properties.join('')}</w:rPr>${lines.join('<w:br/>')}</w:r>`;
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

function tableXml({ rows }: DocxTable): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = Math.floor(14_570 / columns); // twentieths of a point between the margins
  const edges = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`).join(
    '',
  );
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const body = rows.map((cells, row) => {
    const head = row === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    // A cell must end with a paragraph.
    const inside = (paragraphs: readonly DocxParagraph[]): string =>
      paragraphs.length === 0 ? '<w:p/>' : paragraphs.map(paragraphXml).join('');
    return `<w:tr>${head}${cells
      .map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside(cell)}</w:tc>`)
      .join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>${grid}${body.join('')}</w:tbl>`;
}
