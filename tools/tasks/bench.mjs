/** `npm run bench:NAME`: measures what `bench/NAME.mjs` measures, under the pinned Node. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { report } from '../progress.mjs';

const [name = ''] = process.argv.slice(2);
const file = path.resolve(import.meta.dirname, '../../bench', `${name}.mjs`);
try {
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) throw new Error(`There is no bench "${name}".`);
  await import(pathToFileURL(file).href);
  process.exit(process.exitCode ?? 0); // the channel to the launcher would keep us alive
} catch (error) {
  process.exit(report(error));
}
