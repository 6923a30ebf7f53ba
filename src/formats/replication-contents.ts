import type { ThemeMeanings } from '../domain/theme-meaning.ts';
import type { CsvCell } from './csv.ts';

/** A table of a packet: its header first. */
export interface PacketTable {
  /** Name of its files, without an ending. */
  readonly name: string;
  readonly description: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** What a packet is told beside the project: what only the analysis can count, and what the researcher chose. */
export interface PacketOptions {
  /** Whether the texts may be handed on; else only the hashes of paragraphs go out. */
  readonly withTexts: boolean;
  /** The paragraph on methods, sentence by sentence. */
  readonly methods: readonly string[];
  /** Themes by coder as the analysis counts them; see `mainTableRows`. */
  readonly mainTable: PacketTable['rows'];
  /** What every theme meant in each version of the codebook that is known. */
  readonly meanings: ThemeMeanings;
  /** Answers to saved comparisons, agreement between coders: counted anew when the packet is made. */
  readonly results: readonly PacketTable[];
}

export const MAIN_TABLE = 'main_table';
export const MAIN_COLUMNS = [
  'coder',
  'theme_id',
  'theme_path',
  'paragraphs_with',
  'paragraphs_read',
  'share',
] as const;

/** Names inside of a packet that more than one part speaks of. */
export const PACKET = {
  project: 'project.leitmotif',
  sums: 'SHA256SUMS',
  units: 'units_by_themes',
} as const;
