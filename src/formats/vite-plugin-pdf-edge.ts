// Text in a file that the parser passes over, as it is not on the page.
const BOUNDS = /viewBox: this\.view,(\s+lang,\s+intersector)/;

/**
 * Lets the PDF parser give the text beyond the page's edge, too, which it leaves out and has no option for: the reader
 * lists it as hidden. Ends the build where the parser is not the one that this was written for.
 */
export function pdfTextBeyondThePage() {
  return {
    name: 'pdf-text-beyond-the-page',
    transform(code: string, id: string): { readonly code: string; readonly map: null } | undefined {
      if (!/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs/.test(id)) return undefined;
      if (!BOUNDS.test(code)) throw new Error('The PDF parser bounds its text in another way than before.');
      const unbounded = 'viewBox: [-Infinity, -Infinity, Infinity, Infinity],$1';
      return { code: code.replace(BOUNDS, unbounded), map: null };
    },
  };
}
