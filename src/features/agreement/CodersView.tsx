import { useState } from 'react';
import type { Coder } from '../../domain/coder.ts';
import { COLOUR_NAMES } from '../../domain/theme-colour.ts';
import {
  addCoder,
  type CoderWork,
  colourCoder,
  deleteCoder,
  renameCoder,
  setCurrentCoder,
} from '../../storage/coders.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourPicker } from '../../ui/ColourPicker.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { InlineEdit } from '../../ui/InlineEdit.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { PopoverButton } from '../../ui/Popover.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { toast } from '../../ui/toast.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { counted, listed, numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import type { AgreementViewProps } from './OpenAgreement.tsx';

const css = classNames(styles);

const KINDS = {
  person: 'person',
  rule: 'rule',
  adjudication: 'settled disagreements',
} as const satisfies Record<Coder['kind'], string>;

const NO_WORK: CoderWork = { documents: 0, codings: 0, read: 0, memos: 0 };

/** Everybody who codes: name, colour, what they are and did; a second time, and away with them. */
export function CodersView({ scene, onChange }: AgreementViewProps) {
  const { store, coders, coder: me } = useCurrentProject();
  const [isAdding, setIsAdding] = useState(false);
  const [again, setAgain] = useState<Coder | null>(null);
  const [going, setGoing] = useState<Coder | null>(null);
  const workOf = (coder: Coder): CoderWork => scene.work.get(coder.id) ?? NO_WORK;
  const isTaken = (name: string) => coders.some((coder) => coder.name === name);
  const add = async (name: string, note: string) => {
    const added = await addCoder(store, name, note);
    if (!added.ok) await told('Add a coder', Promise.resolve(added));
    else if (note !== '') {
      await setCurrentCoder(store, added.value);
      toast(`You are now ${name}. What ${again?.name ?? ''} coded stays hidden while you code.`);
    }
    setIsAdding(false);
    setAgain(null);
  };
  return (
    <div className={css('view')}>
      <div className={css('line')}>
        <Button kind="main" icon="plus" onPress={() => setIsAdding(true)}>
          Add a coder…
        </Button>
        <span className={css('note')}>
          While coding, everybody sees their own codings alone. You are {me.name}; the menu in the header
          changes it.
        </span>
      </div>
      <section className={css('card')} aria-label="Coders">
        <table className={css('plain-table')} aria-label="Coders">
          <thead>
            <tr>
              <th scope="col">Coder</th>
              <th scope="col">Is a</th>
              <th scope="col" className={css('num')}>
                Documents
              </th>
              <th scope="col" className={css('num')}>
                Codings
              </th>
              <th scope="col" className={css('num')}>
                Read, no theme
              </th>
              <th scope="col" className={css('num')}>
                Memos
              </th>
              <th scope="col">
                <span className="visually-hidden">Acts</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {coders.map((coder) => {
              const work = workOf(coder);
              return (
                <tr key={coder.id}>
                  <td>
                    <span className={css('theme')}>
                      <PopoverButton
                        kind="bare"
                        size="small"
                        hasChevron={false}
                        aria-label={`Colour of ${coder.name}: ${COLOUR_NAMES[coder.colour]}`}
                        title={`Colour of ${coder.name}`}
                        label={<Swatch colour={coder.colour} size={14} />}
                      >
                        <ColourPicker
                          label="Colour"
                          value={coder.colour}
                          names={COLOUR_NAMES}
                          onChange={(colour) =>
                            void told('Change the colour', colourCoder(store, coder.id, colour))
                          }
                        />
                      </PopoverButton>
                      <InlineEdit
                        label="Name of the coder"
                        value={coder.name}
                        onCommit={(name) => void told('Rename the coder', renameCoder(store, coder.id, name))}
                      />
                      {coder.id === me.id && <span className="quiet small">you</span>}
                    </span>
                    {coder.note !== '' && <p className={css('note')}>{coder.note}</p>}
                  </td>
                  <td>{KINDS[coder.kind]}</td>
                  <td className={css('num')}>{numberText(work.documents)}</td>
                  <td className={css('num')}>{numberText(work.codings)}</td>
                  <td className={css('num')}>{numberText(work.read)}</td>
                  <td className={css('num')}>{numberText(work.memos)}</td>
                  <td className={css('num')}>
                    <MenuButton
                      kind="bare"
                      size="small"
                      icon="more"
                      aria-label={`More for ${coder.name}`}
                      placement="bottom end"
                    >
                      <MenuItem
                        isDisabled={coder.id === me.id}
                        onAction={() => void setCurrentCoder(store, coder.id)}
                      >
                        This is me
                      </MenuItem>
                      <MenuItem isDisabled={coder.kind !== 'person'} onAction={() => setAgain(coder)}>
                        Code a second time…
                      </MenuItem>
                      <MenuItem onAction={() => onChange({ view: 'themes', coders: null })}>
                        Compare with the others
                      </MenuItem>
                      <MenuItem kind="danger" icon="trash" onAction={() => setGoing(coder)}>
                        Delete…
                      </MenuItem>
                    </MenuButton>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {isAdding && (
        <NameDialog
          title="Add a coder"
          action="Add"
          problemOf={(name) => (isTaken(name) ? 'Another coder has this name.' : undefined)}
          onName={(name) => void add(name, '')}
          onClose={() => setIsAdding(false)}
        />
      )}
      {again && (
        <NameDialog
          title={`${again.name}, a second time`}
          start={`${again.name} (second time)`}
          action="Begin"
          problemOf={(name) => (isTaken(name) ? 'Another coder has this name.' : undefined)}
          onName={(name) => void add(name, `Second coding by ${again.name}`)}
          onClose={() => setAgain(null)}
        />
      )}
      {going && <DeleteCoderDialog coder={going} work={workOf(going)} onClose={() => setGoing(null)} />}
    </div>
  );
}

interface DeleteCoderDialogProps {
  readonly coder: Coder;
  readonly work: CoderWork;
  readonly onClose: () => void;
}

function DeleteCoderDialog({ coder, work, onClose }: DeleteCoderDialogProps) {
  const { store } = useCurrentProject();
  const parts = [
    counted(work.codings, 'coding'),
    counted(work.read, 'mark of reading', 'marks of reading'),
    counted(work.memos, 'memo'),
  ];
  return (
    <Dialog
      role="alertdialog"
      title={`Delete ${coder.name}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="danger"
            icon="trash"
            onPress={() => {
              onClose();
              void told('Delete the coder', deleteCoder(store, coder.id));
            }}
          >
            Delete
          </Button>
        </>
      }
    >
      <p>
        <b>{listed(parts)}</b> in {counted(work.documents, 'document')} go with <bdi>{coder.name}</bdi>. Undo
        (Ctrl Z) brings everything back.
      </p>
    </Dialog>
  );
}
