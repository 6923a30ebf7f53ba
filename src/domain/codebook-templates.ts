import type { CodebookTemplate } from './codebook-template.ts';
import { IPA_DEVICES } from './template-ipa-devices.ts';
import { MANIFESTO_PROJECT } from './template-manifesto-project.ts';
import { GENRE, MEDIA_FRAMES } from './template-news-categories.ts';
import { PERSUASION_TECHNIQUES } from './template-persuasion-techniques.ts';
import { STATE_PROPAGANDA } from './template-state-propaganda.ts';

/** The codebooks that can be begun with, the plainest first. */
export const TEMPLATES: readonly CodebookTemplate[] = [
  STATE_PROPAGANDA,
  PERSUASION_TECHNIQUES,
  IPA_DEVICES,
  MEDIA_FRAMES,
  GENRE,
  MANIFESTO_PROJECT,
];
