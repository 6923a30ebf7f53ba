import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';

interface PasteDialogProps {
  /** What was pasted already; empty where a button opened the dialog. */
  readonly start: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Takes a text from the clipboard on its way to the preview. */
export function PasteDialog({ start, onText, onClose }: PasteDialogProps) {
  const [text, setText] = useState(start);
  const isBlank = text.trim() === '';
  return (
    <Dialog
      title="Paste text"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="grow small quiet">The next step shows its title, date and paragraphs.</span>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={isBlank} onPress={() => onText(text)}>
            Continue
          </Button>
        </>
      }
    >
      <TextArea
        label="Text"
        value={text}
        onChange={setText}
        rows={14}
        autoFocus
        placeholder="Paste or write a speech, an article or a transcript."
        hint="A heading with its date above the text is recognised."
      />
    </Dialog>
  );
}
