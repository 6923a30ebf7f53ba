import type { ReactElement, ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Toaster } from './toast.tsx';
import './tokens.css';
import './base.css';
import './fonts.ts';

/**
 * Once, around the app: styles, faces, toasts. The words of the interface are English, so React Aria's own words,
 * numbers and direction are too, whatever the browser's language.
 */
export function UiRoot({ children }: { children: ReactNode }): ReactElement {
  return (
    <I18nProvider locale="en-GB">
      {children}
      <Toaster />
    </I18nProvider>
  );
}
