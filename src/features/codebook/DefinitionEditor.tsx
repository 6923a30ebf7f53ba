import { useEffect, useRef, useState } from 'react';
import { DEFINITION_KINDS, type DefinitionKind } from '../../domain/codebook.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './CodebookScreen.module.css';
import {
  type Definition,
  KIND_NAMES,
  KIND_PROMPTS,
  placeOfKind,
  withBlock,
  withKind,
  withMovedBlock,
  withText,
} from './definition-blocks.ts';

const css = classNames(styles);

const KIND_OPTIONS = DEFINITION_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }));

interface DefinitionEditorProps {
  readonly definition: Definition;
  /** Opens the coded paragraphs that examples can be taken from. */
  readonly onExamples: () => void;
  readonly onChange: (definition: Definition) => void;
}

/** What the theme means, in typed blocks. A block is stored when it is left; a new one as soon as it has words. */
export function DefinitionEditor({ definition, onExamples, onChange }: DefinitionEditorProps) {
  const [newKind, setNewKind] = useState<DefinitionKind | null>(null);
  const newPlace = newKind === null ? -1 : placeOfKind(definition, newKind);
  const newBlock = newKind !== null && (
    <NewBlock
      key="new"
      kind={newKind}
      onDone={(text) => {
        setNewKind(null);
        if (text.trim() !== '') onChange(withBlock(definition, newKind, text));
      }}
    />
  );
  return (
    <section aria-label="Definition" className={css('definition')}>
      <h3>Definition</h3>
      {definition.length === 0 && newKind === null && (
        <p className="quiet">
          Nothing is written down yet. Coders agree on what they can look up: begin with what the theme is in
          short.
        </p>
      )}
      <ol className={css('blocks')}>
        {definition.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place; one being written keeps it.
          <li key={index}>
            {index === newPlace && newBlock}
            <div className={css('block')}>
              <div className={css('block-kind')}>
                <Select
                  label={`Kind of block ${index + 1}`}
                  compact
                  value={block.kind}
                  options={KIND_OPTIONS}
                  onChange={(kind) => onChange(withKind(definition, index, kind))}
                />
              </div>
              <TextArea
                label={`${KIND_NAMES[block.kind]}, block ${index + 1}`}
                labelPlace="hidden"
                rows={1}
                value={block.text}
                placeholder={KIND_PROMPTS[block.kind]}
                onCommit={(text) => onChange(withText(definition, index, text))}
              />
              <div className={css('block-acts')}>
                <IconButton
                  icon="up"
                  size="small"
                  label={`Move block ${index + 1} up`}
                  isDisabled={index === 0}
                  onPress={() => onChange(withMovedBlock(definition, index, -1))}
                />
                <IconButton
                  icon="down"
                  size="small"
                  label={`Move block ${index + 1} down`}
                  isDisabled={index === definition.length - 1}
                  onPress={() => onChange(withMovedBlock(definition, index, 1))}
                />
                <IconButton
                  icon="close"
                  size="small"
                  label={`Remove block ${index + 1}`}
                  onPress={() => onChange(definition.toSpliced(index, 1))}
                />
              </div>
            </div>
          </li>
        ))}
        {newPlace >= definition.length && <li>{newBlock}</li>}
      </ol>
      <div className={css('add-block')}>
        <span className="small quiet">Add</span>
        {DEFINITION_KINDS.map((kind) => (
          <Button key={kind} kind="chip" icon="plus" onPress={() => setNewKind(kind)}>
            {KIND_NAMES[kind]}
          </Button>
        ))}
        <Button kind="bare" size="small" onPress={onExamples}>
          Example from a paragraph…
        </Button>
      </div>
    </section>
  );
}

interface NewBlockProps {
  readonly kind: DefinitionKind;
  readonly onDone: (text: string) => void;
}

function NewBlock({ kind, onDone }: NewBlockProps) {
  const [text, setText] = useState('');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={element} className={css('block', 'new')}>
      <div className={css('block-kind')}>
        <span className={css('kind-name')}>{KIND_NAMES[kind]}</span>
      </div>
      <TextArea
        label={`${KIND_NAMES[kind]}, new block`}
        labelPlace="hidden"
        rows={2}
        value={text}
        placeholder={KIND_PROMPTS[kind]}
        autoFocus
        onChange={setText}
        onCommit={onDone}
      />
      <div className={css('block-acts')} />
    </div>
  );
}
