import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { demoProject } from './samples/demo/vite-plugin-demo.ts';
import { packedLanguageTable } from './src/formats/vite-plugin-language-table.ts';
import { pdfTextBeyondThePage } from './src/formats/vite-plugin-pdf-edge.ts';

// Nothing may leave the machine: no script, connection or font but from our own origin.
// React Aria, Recharts and sonner set inline styles, hence the exception for styles.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  base: './',
  plugins: [
    react(),
    demoProject(),
    pdfTextBeyondThePage(),
    packedLanguageTable(),
    {
      name: 'content-security-policy',
      // The development server needs inline scripts for reloading, so the policy stands in the build only.
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  // Threads are built by themselves, with plugins of their own.
  worker: { format: 'es', plugins: () => [pdfTextBeyondThePage(), packedLanguageTable()] },
  optimizeDeps: { exclude: ['pdfjs-dist', 'eld'] },
  build: {
    target: 'es2023',
    // The language tables and the PDF reader are large, and loaded only for files that need them.
    chunkSizeWarningLimit: 2000,
    // Slices of the CJK faces are small enough to be inlined as data: addresses, which the policy forbids to fonts.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
  },
  // Tests assert results, never speed: only a hanging one may meet the limit, also on a busy machine.
  test: {
    testTimeout: 60_000,
    environment: 'node',
    // On every core, and each thread keeps what it loaded: a process for each file would take four times as long.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // For all files: whichever comes first in a thread loads Dexie, which looks for a database once.
    setupFiles: ['fake-indexeddb/auto'],
    include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts'],
    // Built as in the app, where a plugin changes it.
    server: { deps: { inline: [/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs/, /\/eld\/src\//] } },
  },
});
