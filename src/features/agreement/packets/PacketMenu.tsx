import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { problemSentence } from '../../../domain/problem.ts';
import { getPacketTask } from '../../../storage/packets.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { MenuItem } from '../../../ui/MenuItem.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import type { AgreementScene } from '../use-agreement.ts';
import { askPacket } from './ask-packet.ts';
import { HandOutDialog } from './HandOutDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';

/** The way to another browser and back: hand out, hand back, merge. */
export function PacketMenu({ scene }: { readonly scene: AgreementScene }) {
  const { store, entry } = useCurrentProject();
  const task = useLiveQuery(() => getPacketTask(store), [store]);
  const [isHandingBack, setIsHandingBack] = useState(false);
  const [isHandingOut, setIsHandingOut] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const handBack = async () => {
    setIsHandingBack(true);
    const made = await askPacket('handBack', { projectId: entry.id, asked: {} });
    setIsHandingBack(false);
    if (!made.ok) return toast(`Hand back: ${problemSentence(made.problem)}`, { kind: 'bad' });
    const { fileName, bytes } = made.value;
    saveBlob(new Blob([bytes], { type: 'application/zip' }), fileName);
    toast(`${fileName} was saved. Send it to whoever gave you the packet.`, { kind: 'good' });
  };
  return (
    <>
      {task && (
        <Button
          kind="main"
          icon="export"
          isDisabled={isHandingBack}
          tooltip={`Your work on the packet from “${task.from}”`}
          onPress={() => void handBack()}
        >
          Hand back
        </Button>
      )}
      <MenuButton label="Packets" placement="bottom end">
        <MenuItem icon="export" onAction={() => setIsHandingOut(true)}>
          Hand out a packet…
        </MenuItem>
        <MenuItem icon="merge" onAction={() => input.current?.click()}>
          Merge a packet…
        </MenuItem>
      </MenuButton>
      <input
        ref={input}
        type="file"
        accept=".leitmotif"
        hidden
        aria-label="A packet or project file to merge"
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          event.target.value = '';
        }}
      />
      {isHandingOut && <HandOutDialog scene={scene} onClose={() => setIsHandingOut(false)} />}
      {file && <MergeDialog key={file.name} file={file} onClose={() => setFile(null)} />}
    </>
  );
}
