import type { ReactElement, ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';

interface FileButtonProps
  extends Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'isDisabled' | 'tooltip' | 'keys'> {
  onFiles(files: readonly File[]): void;
  children: ReactNode;
  /** Endings or media types: `.txt`, `application/pdf`. */
  accept?: readonly string[];
  isMultiple?: boolean;
  /** Chooses a folder with all that is in it. */
  isFolder?: boolean;
}

export function FileButton({
  onFiles,
  children,
  accept,
  isMultiple = true,
  isFolder = false,
  ...button
}: FileButtonProps): ReactElement {
  return (
    <FileTrigger
      allowsMultiple={isMultiple}
      acceptDirectory={isFolder}
      {...(accept && { acceptedFileTypes: accept })}
      onSelect={(list) => {
        // Whoever chooses a hidden file by its name means it; a folder has them without anybody's wish.
        const files = [...(list ?? [])].filter((file) => !isFolder || !file.name.startsWith('.'));
        if (files.length > 0) onFiles(files);
      }}
    >
      <Button {...button}>{children}</Button>
    </FileTrigger>
  );
}
