// Tables for CJK encodings and metrics of the standard fonts stand in files of the build: a text without its table has
// no characters at all.
const CMAPS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const FONTS = import.meta.glob<string>('/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

async function bytesOf(files: Readonly<Record<string, string>>, name: string): Promise<Uint8Array> {
  const address = Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (address === undefined) throw new Error(`there is no ${name}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${name} cannot be loaded`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Hands the parser its tables of character codes. */
export class CMapFiles {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await bytesOf(CMAPS, `${name}.bcmap`), isCompressed: true };
  }
}

/** Hands the parser the fonts that PDF programs are expected to have. */
export class StandardFontFiles {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return bytesOf(FONTS, filename);
  }
}
