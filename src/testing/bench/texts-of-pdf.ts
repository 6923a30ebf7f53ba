import { CMapFiles, StandardFontFiles } from '../../formats/pdf-resources.ts';

/** How many pieces of text a PDF's pages have, by pdfjs alone; in this thread, as the app's own reader runs in its worker. */
export async function textsOfPdf(bytes: Uint8Array): Promise<number> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes.slice(),
    CMapReaderFactory: CMapFiles,
    StandardFontDataFactory: StandardFontFiles,
    useWorkerFetch: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  let pieces = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pieces += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await task.destroy();
  return pieces;
}
