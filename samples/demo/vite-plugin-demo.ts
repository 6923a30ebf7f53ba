import type { Plugin } from 'vite';
import { writeProjectFile } from '../../src/formats/project-file.ts';
import { buildDemoProject } from './build-demo-project.ts';
import { DEMO_LICENCE } from './demo-licence.ts';

const PROJECT = 'demo.leitmotif';
const LICENCE = 'demo-licence.txt';

/** Makes the demo out of the installed package: two files of the build, and the same two in development. */
export function demoProject(): Plugin {
  let made: Promise<Uint8Array> | undefined;
  const projectFile = (): Promise<Uint8Array> => (made ??= buildDemoProject().then(writeProjectFile));
  return {
    name: 'demo-project',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PROJECT, source: await projectFile() });
      this.emitFile({ type: 'asset', fileName: LICENCE, source: DEMO_LICENCE });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0];
        if (path === `/${PROJECT}`) {
          response.setHeader('Content-Type', 'application/zip');
          projectFile().then((bytes) => response.end(bytes), next);
        } else if (path === `/${LICENCE}`) {
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(DEMO_LICENCE);
        } else next();
      });
    },
  };
}
