/** What a test PDF may have beside its pages. */
export interface WrittenPdf {
  /** Lines of each page, from top to bottom; what is no ASCII cannot be written. */
  readonly pages: readonly (readonly string[])[];
  /** Points between base lines; the type has 10. */
  readonly leading?: number;
}

const TOP = 740;
const LEFT = 60;

/** A PDF with one line of text for every line given, in a fixed-width face that every reader has. */
export function writtenPdf({ pages, leading = 12 }: WrittenPdf): Uint8Array<ArrayBuffer> {
  const safe = (line: string): string => line.replace(/[\\()]/g, '\\$&');
  const contents = pages.map(
    (lines) =>
      `BT /F 10 Tf ${leading} TL ${LEFT} ${TOP} Td ${lines.map((line) => `(${safe(line)}) Tj T*`).join(' ')} ET`,
  );
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
