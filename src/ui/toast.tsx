import type { ReactElement } from 'react';
import { Toaster as SonnerToaster, toast as sonnerToast } from 'sonner';
import { Icon } from './Icon.tsx';
import { NOTICE_ICONS, type NoticeKind } from './Notice.tsx';
import './toast.css';

interface ToastOptions {
  kind?: NoticeKind;
  description?: string;
  action?: { label: string; onPress: () => void };
}

const SHORT = 5_000; // ms
const LONG = 12_000; // ms, what went wrong or can be acted on

/** A word in passing, in the corner. Not for what undo already says, nor for a problem that has a place of its own. */
export function toast(message: string, options: ToastOptions = {}): void {
  const { kind = 'info', description, action } = options;
  sonnerToast(message, {
    icon: <Icon name={NOTICE_ICONS[kind]} />,
    className: `toast toast-${kind}`,
    duration: kind === 'bad' || kind === 'warn' || action ? LONG : SHORT,
    ...(description !== undefined && { description }),
    ...(action && { action: { label: action.label, onClick: action.onPress } }),
  });
}

/** Once, at the root of the app. */
export function Toaster(): ReactElement {
  return (
    <SonnerToaster
      position="bottom-right"
      closeButton
      visibleToasts={4}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true }}
    />
  );
}
