/**
 * node tools/e2e-server.mjs: `npm start` on data of its own, empty at each start. For the browser tests, which set PORT.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { discardPostgres } from './pg.mjs';

const folder = path.resolve(import.meta.dirname, `../.data/e2e-${process.env.PORT}`);
await discardPostgres(path.join(folder, 'postgres'));
rmSync(folder, { recursive: true, force: true });
process.env.RINGSIDE_DATA = folder;
await import('./tasks/start.mjs');
