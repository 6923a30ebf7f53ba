import './ui/tokens.css';
import './ui/base.css';
import './ui/fonts.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { showAppearance, storedAppearance } from './app/appearance.ts';

showAppearance(storedAppearance());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
