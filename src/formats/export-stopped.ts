const WORDS = {
  write: 'The file could not be written; nothing was saved. The browser may be short of memory',
  readProject: 'The project file could not be read; nothing was changed. The browser may be short of memory',
  readPacket: 'The packet could not be read; nothing was changed. The browser may be short of memory',
  readForeign: 'The files could not be read; nothing was changed. The browser may be short of memory',
} as const;

/** What became of a job that ended without an answer, on either side of the thread; a reason in brackets follows. */
export const stopped = (job: keyof typeof WORDS): string => WORDS[job];
