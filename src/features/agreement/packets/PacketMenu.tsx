import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { asInstant } from '../../../domain/ids.ts';
import { handedBack } from '../../../domain/packet-making.ts';
import { getPacketTask } from '../../../storage/packets.ts';
import { readProject } from '../../../storage/whole-project.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { MenuItem } from '../../../ui/MenuItem.tsx';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import type { AgreementScene } from '../use-agreement.ts';
import { HandOutDialog } from './HandOutDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { savePacket } from './save-packet.ts';

/** The way to another browser and back: hand out, hand back, merge. */
export function PacketMenu({ scene }: { readonly scene: AgreementScene }) {
  const { store } = useCurrentProject();
  const task = useLiveQuery(() => getPacketTask(store), [store]);
  const [isHandingOut, setIsHandingOut] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const handBack = async () => {
    if (!task) return;
    const project = await readProject(store);
    const name = await savePacket(handedBack(project, task, asInstant(Date.now())));
    toast(`${name} was saved. Send it to whoever gave you the packet.`, { kind: 'good' });
  };
  return (
    <>
      {task && (
        <Button
          kind="main"
          icon="export"
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
