/** What became of a job that ended without an answer, on either side of the thread; a reason in brackets follows. */
export const stopped = (job: 'write' | 'readProject'): string =>
  job === 'write'
    ? 'The file could not be written; nothing was saved. The browser may be short of memory'
    : 'The project file could not be read; nothing was changed. The browser may be short of memory';
