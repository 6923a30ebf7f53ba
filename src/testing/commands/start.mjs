// npm start: builds the app, serves it on localhost and prints the address.
import { createServer } from 'node:net';
import { build, preview } from 'vite';

const USAGE = 'Usage: npm start -- [--port NUMBER]';
const FIRST_PORT = 4173;

function wantedPort(args) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at < 0) return undefined;
  const text = args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  console.error(`“${text ?? ''}” is no port. ${USAGE}`);
  process.exit(2);
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const asked = wantedPort(process.argv.slice(2));
// Before building: a taken port must not cost a build, nor pull dist/ away from under whoever serves it.
if (asked !== undefined && !(await isFree(asked))) {
  console.error(
    `Port ${asked} is taken by another program. Choose another: npm start -- --port ${asked + 1}`,
  );
  process.exit(1);
}
console.log('Building Leitmotif …');
// How long which plugin took says nothing to who starts the app.
const quiet = { checks: { bundlerTimings: false } };
await build({
  logLevel: 'warn',
  build: { rolldownOptions: quiet },
  worker: { rolldownOptions: quiet },
});
const server = await preview({
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: asked ?? FIRST_PORT, strictPort: asked !== undefined },
});
const { port } = server.httpServer.address();
console.log(
  `\nLeitmotif runs at http://localhost:${port}/\nEverything stays on this machine. Stop it with Ctrl+C.`,
);
