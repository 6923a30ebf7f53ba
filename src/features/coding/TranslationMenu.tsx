import { useState } from 'react';
import type { Document } from '../../domain/document.ts';
import { languageName } from '../../domain/language-name.ts';
import { linkTranslation } from '../../storage/translations.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuChoices, MenuItem } from '../../ui/MenuItem.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import type { TranslationBeside } from './use-translation.ts';

interface TranslationMenuProps {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly beside: TranslationBeside;
}

const NONE = 0;

const named = ({ title, language }: Document): string =>
  language === '' ? title : `${title} (${languageName(language)})`;

/** Which translation stands beside the text, and which documents are translations of each other. */
export function TranslationMenu({ document, documents, beside }: TranslationMenuProps) {
  const { store } = useCurrentProject();
  const [isLinking, setIsLinking] = useState(false);
  const { choices, shown, show } = beside;
  const unlink = () => void told('Unlink the translation', linkTranslation(store, document.id, null));
  return (
    <>
      <MenuButton
        kind="bare"
        icon="columns"
        aria-label="Translation"
        isOn={shown !== null}
        tooltip="A translation beside the text"
        placement="bottom end"
      >
        {choices.length > 0 && (
          <MenuChoices
            title="Beside the text"
            options={[
              ...choices.map((one) => ({ value: Number(one.id), label: named(one) })),
              { value: NONE, label: 'Nothing' },
            ]}
            chosen={[Number(shown?.id ?? NONE)]}
            onChange={([id]) => show(choices.find((one) => one.id === id)?.id ?? null)}
          />
        )}
        <MenuItem icon="link" onAction={() => setIsLinking(true)}>
          This is a translation of…
        </MenuItem>
        {document.translationOf !== null && (
          <MenuItem onAction={unlink}>This is no translation any more</MenuItem>
        )}
      </MenuButton>
      {isLinking && (
        <LinkDialog document={document} documents={documents} onClose={() => setIsLinking(false)} />
      )}
    </>
  );
}

interface LinkDialogProps {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly onClose: () => void;
}

function LinkDialog({ document, documents, onClose }: LinkDialogProps) {
  const { store } = useCurrentProject();
  const others = documents.filter(({ id }) => id !== document.id);
  // Equally divided texts come first: paragraphs stand beside those of the same number.
  const options = others
    .toSorted(
      (a, b) =>
        Math.abs(a.paragraphCount - document.paragraphCount) -
        Math.abs(b.paragraphCount - document.paragraphCount),
    )
    .map((one) => ({ value: Number(one.id), label: named(one), hint: `${one.paragraphCount} ¶` }));
  const [original, setOriginal] = useState<number | null>(document.translationOf);
  const chosen = others.find(({ id }) => id === original);
  const link = async () => {
    if (chosen && (await told('Link the translation', linkTranslation(store, document.id, chosen.id))))
      onClose();
  };
  return (
    <Dialog
      title="Translation of another document"
      isOpen
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={!chosen} onPress={() => void link()}>
            Link
          </Button>
        </>
      }
    >
      <Select<number>
        label="Original"
        value={original}
        options={options}
        onChange={setOriginal}
        placeholder="Choose a document"
        hint="Its paragraphs stand beside those of the same number. Codings of either text stay its own."
      />
      {chosen && chosen.paragraphCount !== document.paragraphCount && (
        <Notice kind="warn">
          The original has {chosen.paragraphCount} paragraphs, this document {document.paragraphCount}: they
          will not all stand beside their own. Dividing one of them anew in the library mends that.
        </Notice>
      )}
    </Dialog>
  );
}
