import { useState } from 'react';
import { countDrafts } from '../../domain/codebook-draft.ts';
import { TEMPLATES } from '../../domain/codebook-templates.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';
import { AddThemesDialog } from './AddThemesDialog.tsx';
import styles from './DraftTree.module.css';

const css = classNames(styles);

interface TemplatesDialogProps {
  readonly onAdded: (ids: readonly ThemeId[], sentence: string) => void;
  readonly onClose: () => void;
}

/** Codebooks to begin with: whose they are, whom to cite, and which of their themes to take. */
export function TemplatesDialog({ onAdded, onClose }: TemplatesDialogProps) {
  const { entry } = useCurrentProject();
  const [id, setId] = useState(TEMPLATES[0]?.id ?? '');
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) return null;
  return (
    <AddThemesDialog
      title="Begin with a template"
      source={template.title}
      drafts={template.themes}
      givesKeys
      onAdded={onAdded}
      onClose={onClose}
    >
      <Select<string>
        label="Template"
        value={id}
        options={TEMPLATES.map((one) => ({
          value: one.id,
          label: one.title,
          hint: counted(countDrafts(one.themes), 'theme'),
        }))}
        onChange={setId}
      />
      <div className={css('source')}>
        <p>{template.about}</p>
        <p>
          <b>Cite:</b> {template.citation}
        </p>
        <p>
          <b>Licence:</b> {template.licence}
        </p>
        <p>
          Questions to answer of a whole document (Lasswell; Jowett &amp; O’Donnell) are memos:{' '}
          <a href={placeHref({ project: entry.id, screen: 'memos' })}>New memo, on a document</a>.
        </p>
      </div>
    </AddThemesDialog>
  );
}
