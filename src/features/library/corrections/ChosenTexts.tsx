import { useState } from 'react';
import type { Document } from '../../../domain/document.ts';
import { placeHref } from '../../../domain/place.ts';
import { linkReprint } from '../../../storage/reprints.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { MenuItem } from '../../../ui/MenuItem.tsx';
import { told, useCurrentProject } from '../../current-project.tsx';
import { listedPair } from '../reprints/reprint-list.ts';
import { reprintsQuery } from '../reprints/reprints-place.ts';
import { DivideAnewDialog } from './DivideAnewDialog.tsx';
import { ReplaceTextDialog } from './ReplaceTextDialog.tsx';

/** What can be done to the text of one chosen document, or with the texts of two. */
export function ChosenTexts({ chosen }: { readonly chosen: readonly Document[] }) {
  const { store, entry } = useCurrentProject();
  const [dialog, setDialog] = useState<'replace' | 'divide' | null>(null);
  const [first, second] = chosen;
  if (!first || chosen.length > 2) return null;
  if (second) {
    const { one, other } = listedPair(first, second, 0);
    return (
      <LinkButton
        size="small"
        href={placeHref({
          project: entry.id,
          screen: 'library',
          query: reprintsQuery({ one: one.id, other: other.id }),
        })}
      >
        Compare the two texts
      </LinkButton>
    );
  }
  const close = () => setDialog(null);
  return (
    <>
      <MenuButton kind="plain" size="small" icon="file" label="Text" placement="top start">
        <MenuItem icon="refresh" onAction={() => setDialog('replace')}>
          Replace the text…
        </MenuItem>
        <MenuItem icon="coding" onAction={() => setDialog('divide')}>
          Divide anew…
        </MenuItem>
        {first.reprintOf !== null && (
          <MenuItem
            icon="link"
            onAction={() => void told('Take the link away', linkReprint(store, first.id, null))}
          >
            Is no reprint
          </MenuItem>
        )}
      </MenuButton>
      {dialog === 'replace' && <ReplaceTextDialog document={first} onClose={close} />}
      {dialog === 'divide' && <DivideAnewDialog document={first} onClose={close} />}
    </>
  );
}
