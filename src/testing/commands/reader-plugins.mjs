import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Gives the plugins that the app's readers are built with, anew for a page and for its threads. */
export async function readerPlugins() {
  const plugin = async (name) => {
    const path = join(ROOT, `src/formats/vite-plugin-${name}.ts`);
    return (await runnerImport(path, { configFile: false, root: ROOT })).module;
  };
  const { pdfTextBeyondThePage } = await plugin('pdf-edge');
  const { packedLanguageTable } = await plugin('language-table');
  return () => [pdfTextBeyondThePage(), packedLanguageTable()];
}
