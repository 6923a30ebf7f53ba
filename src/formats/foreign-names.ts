/** Endings of names of files that other programs wrote, for a choice of files. */
export const FOREIGN_ENDINGS = [
  '.qdpx',
  '.qde',
  '.qdc',
  '.dna',
  '.qda',
  '.sqlite3',
  '.sqlite',
  '.db',
  '.zip',
  '.csv',
  '.labels',
  '.ann',
  '.tsv',
  '.txt',
] as const;

/** Names of files that only another program for coding writes. */
export const CERTAIN = /\.(?:qdpx|qde|qdc|dna|qda|sqlite3?|db|labels|ann)$/i;

/** Whether a name is one of a file that only another program for coding writes. */
export const isForeignName = (name: string): boolean => CERTAIN.test(name);
