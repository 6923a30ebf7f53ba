import type { Brand } from './brand.ts';

/** Keys within one project. Small integers, never used twice in a project, not even after a deletion. */
export type DocumentId = Brand<number, 'document'>;
export type ThemeId = Brand<number, 'theme'>;
export type CoderId = Brand<number, 'coder'>;
export type AttributeId = Brand<number, 'attribute'>;
export type MemoId = Brand<number, 'memo'>;
export type SetId = Brand<number, 'set'>;
export type ComparisonId = Brand<number, 'comparison'>;

/** Names one project among all projects of this browser; part of its database's name and of the address. */
export type ProjectId = Brand<string, 'project'>;

/** Known outside the project: what exchange and merging go by. Lower case, no braces. */
export type Guid = Brand<string, 'guid'>;

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = Brand<number, 'instant'>;

/** Gives a plain number or string its kind; called only where ids are made or read from outside. */
export const asDocumentId = (value: number): DocumentId => value as DocumentId;
export const asThemeId = (value: number): ThemeId => value as ThemeId;
export const asCoderId = (value: number): CoderId => value as CoderId;
export const asAttributeId = (value: number): AttributeId => value as AttributeId;
export const asSetId = (value: number): SetId => value as SetId;
export const asComparisonId = (value: number): ComparisonId => value as ComparisonId;
export const asMemoId = (value: number): MemoId => value as MemoId;
export const asProjectId = (value: string): ProjectId => value as ProjectId;
export const asGuid = (value: string): Guid => value.replace(/[{}]/g, '').toLowerCase() as Guid;
export const asInstant = (value: number): Instant => value as Instant;
