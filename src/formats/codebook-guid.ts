import { asGuid, type Guid } from '../domain/ids.ts';

const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

/** The GUID that a codebook's file gives a code; null for anything else, as running numbers, which are no names for other projects. */
export const guidIn = (text: string): Guid | null => (GUID.test(text.trim()) ? asGuid(text.trim()) : null);
