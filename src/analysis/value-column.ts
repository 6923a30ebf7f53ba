import { valueText } from '../domain/attribute.ts';
import type { AttributeId } from '../domain/ids.ts';
import type { Columns, ValueColumn } from './columns.ts';

/** The texts of an attribute's values, or the languages, by document row; kept until a document changes. */
export function valueColumn(columns: Columns, of: AttributeId | 'language'): ValueColumn {
  const known = columns.valueColumns.get(of);
  if (known) return known;
  const { rows } = columns.documents;
  const code = new Int32Array(rows.length);
  const texts: string[] = [];
  const codes = new Map<string, number>();
  for (const [row, document] of rows.entries()) {
    const text = of === 'language' ? (document?.language ?? '') : valueText(document?.attributes[of]);
    let own = codes.get(text);
    if (own === undefined) {
      own = texts.length;
      codes.set(text, own);
      texts.push(text);
    }
    code[row] = own;
  }
  const made = { code, texts };
  columns.valueColumns.set(of, made);
  return made;
}
