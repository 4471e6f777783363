/** `npm run dev`: the server and both SPAs with reload, in one terminal. */
import path from 'node:path';
import { startPrefixed } from '../dev/prefixed-process.mjs';
import { onStopSignals } from '../launcher/stop-signals.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const page = (/** @type {string} */ app, /** @type {number} */ port) => ({
  name: app,
  args: [vite, '--port', String(port), '--strictPort', '--clearScreen', 'false'],
  cwd: path.join(root, 'apps', app),
});
const parts = [
  { name: 'api', args: [path.join(root, 'tools/serve-api.mjs')], cwd: root },
  page('web', 4200),
  page('admin', 4201),
];

process.stdout.write('Pages: http://127.0.0.1:4200/ and http://127.0.0.1:4201/admin/; stop with Ctrl-C.\n\n');
const children = parts.map(({ name, args, cwd }, index) =>
  startPrefixed(name, args, { cwd, width: 5, colour: 34 + index }),
);
let failed = false;
let stopping = false;

/** @param {NodeJS.Signals} signal */
const stopAll = (signal) => {
  stopping = true;
  for (const child of children) child.kill(signal);
};
onStopSignals({ stop: () => stopAll('SIGTERM'), force: () => stopAll('SIGKILL') });

await Promise.all(
  children.map(
    (child) =>
      new Promise((resolve) => {
        child.once('exit', (code) => {
          failed ||= !stopping && code !== 0;
          stopAll('SIGTERM'); // one without the others is no use
          resolve(undefined);
        });
      }),
  ),
);
process.exit(failed ? 1 : 0);
