/** A piece of a text that a test writes into a file of some format. */
export interface WrittenPiece {
  readonly kind: 'text' | 'heading' | 'item' | 'cell' | 'note' | 'hidden' | 'deleted' | 'comment';
  readonly text: string;
}

/** Plain paragraphs. */
export const paragraphPieces = (texts: readonly string[]): readonly WrittenPiece[] =>
  texts.map((text) => ({ kind: 'text', text }));

/** The text as it stands between tags and in attributes. */
export const escapedXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Pieces and the notes that belong to them: a note hangs on the piece before it. */
export function withNotes(
  pieces: readonly WrittenPiece[],
): readonly (WrittenPiece & { readonly notes: readonly string[] })[] {
  const gathered: (WrittenPiece & { readonly notes: string[] })[] = [];
  for (const piece of pieces) {
    const last = gathered.at(-1);
    if (piece.kind !== 'note') gathered.push({ ...piece, notes: [] });
    else if (last) last.notes.push(piece.text);
    else gathered.push({ ...piece, kind: 'text', notes: [] });
  }
  return gathered;
}
