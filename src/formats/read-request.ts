import { failed } from '../domain/result.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';
import { MOST_FILE_BYTES, readFile, readPasted } from './read-file.ts';

/** Answers a request. A file that the browser cannot open is `unreadable`; a reader that throws makes it `damaged`. */
export async function readRequest(request: ImportRequest): Promise<ImportAnswer> {
  if (request.kind === 'paste') return readPasted(request.text, request.options);
  const { file, options } = request;
  if (file.size > MOST_FILE_BYTES)
    return failed({ reason: 'too-large', bytes: file.size, limit: MOST_FILE_BYTES });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    return failed({ reason: 'unreadable', detail: messageOf(thrown) });
  }
  try {
    return await readFile(file.name, bytes, options);
  } catch (thrown) {
    const format = /[^.]*$/.exec(file.name)?.[0].toLowerCase() ?? '';
    return failed({ reason: 'damaged', format, detail: messageOf(thrown) });
  }
}

const messageOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
