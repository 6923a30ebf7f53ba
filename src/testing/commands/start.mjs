// npm start: builds the app, serves it on localhost and prints the address.
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

async function serve(port, strictPort) {
  try {
    return await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port, strictPort } });
  } catch (error) {
    const taken = /already in use/i.test(String(error?.message)) || error?.code === 'EADDRINUSE';
    console.error(
      taken
        ? `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`
        : `The server did not start: ${error?.message ?? error}`,
    );
    process.exit(1);
  }
}

const asked = wantedPort(process.argv.slice(2));
console.log('Building Leitmotif …');
await build({ logLevel: 'warn' });
const server = await serve(asked ?? FIRST_PORT, asked !== undefined);
const { port } = server.httpServer.address();
console.log(
  `\nLeitmotif runs at http://localhost:${port}/\nEverything stays on this machine. Stop it with Ctrl+C.`,
);
