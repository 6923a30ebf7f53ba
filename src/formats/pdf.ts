import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';

export function readPdf(
  _name: string,
  _bytes: Uint8Array,
  _forced?: DivisionRule,
  _password?: string,
): Promise<Result<NewDocument>> {
  return Promise.resolve(failed({ reason: 'unknown-format', extension: '.pdf' }));
}
