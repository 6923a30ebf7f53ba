import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';

const css = classNames(styles);

const WIDTHS = { small: 420, medium: 560, large: 820 } as const;

interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  size?: keyof typeof WIDTHS;
  /** `alertdialog` where something is lost by going on; then a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
  /** Something was written that closing would lose: then a press outside does not close it, either. */
  isHeld?: boolean;
}

/** Modal: the page behind waits, Escape closes, focus returns to where it was. Never over a text that is being judged. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'small',
  role = 'dialog',
  isHeld = false,
}: DialogProps): ReactElement {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog' && !isHeld}
      className={css('veil')}
      style={{ '--width': `${WIDTHS[size]}px` } as CSSProperties}
    >
      <Modal className={css('modal')}>
        <AriaDialog role={role} className={css('dialog')}>
          <header className={css('head')}>
            <Heading slot="title" level={2} className={css('title')}>
              {title}
            </Heading>
            <IconButton icon="close" label="Close" keys="Escape" onPress={onClose} />
          </header>
          <div className={css('body')}>{children}</div>
          {actions && <footer className={css('actions')}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
