import { type DragEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { filesOfDrop } from './dropped-files.ts';
import styles from './FileDrop.module.css';
import { toast } from './toast.tsx';

const css = classNames(styles);

interface FileDropProps {
  /** Files of dropped folders too, in the order of their names. */
  onFiles(files: readonly File[]): void;
  /** Shown over the content while files hang above it. */
  label?: string;
  isDisabled?: boolean;
  children: ReactNode;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

const FIRST_UNREAD = 3;

function tellUnread(unread: readonly string[]): void {
  const rest = unread.length - FIRST_UNREAD;
  const names = unread.slice(0, FIRST_UNREAD).join(', ');
  toast(
    `The browser could not open ${rest > 0 ? `${names} and ${rest.toLocaleString('en')} more` : names}.`,
    {
      kind: 'bad',
      description: 'All other files were taken. Are these open elsewhere, or not yours to read?',
    },
  );
}

/** Takes files that are dropped anywhere on its content. There must be a FileButton too: dropping is for the mouse. */
export function FileDrop({
  onFiles,
  label = 'Drop files or folders',
  isDisabled = false,
  children,
}: FileDropProps): ReactElement {
  const [isOver, setIsOver] = useState(false);
  // Every child that the pointer crosses sends an enter and a leave: the zone is left when they are even.
  const depth = useRef(0);
  const leave = (): void => {
    depth.current = 0;
    setIsOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a zone for the mouse; the same is done by a button.
    <div
      className={css('drop')}
      onDragEnter={(event) => {
        if (isDisabled || !hasFiles(event)) return;
        depth.current += 1;
        setIsOver(true);
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isDisabled ? 'none' : 'copy';
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        if (isDisabled) return;
        void filesOfDrop(event.dataTransfer).then(({ files, unread }) => {
          if (unread.length > 0) tellUnread(unread);
          if (files.length > 0) onFiles(files);
        });
      }}
    >
      {children}
      {isOver && <div className={css('veil')}>{label}</div>}
    </div>
  );
}
