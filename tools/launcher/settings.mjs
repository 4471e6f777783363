import path from 'node:path';
import { Fault } from '../fault.mjs';
import { whyTaken } from '../postgres/ports.mjs';
import { stillRuns } from '../processes.mjs';
import { keepSecret, openDataFolder } from './data-folder.mjs';
import { addEnvFile } from './env-file.mjs';
import { outlastLauncher, outlastOrphan, readRunning } from './running-note.mjs';

/**
 * What the launcher itself needs to know. All other settings are the server's: it checks them and names every mistake.
 * @typedef {object} LauncherSettings
 * @property {string} dataFolder
 * @property {NodeJS.ProcessEnv} env what the server is started with, still without DATABASE_URL when that is embedded
 */

/**
 * Reads `.env`, makes the data folder and the secret kept in it.
 * @param {string} root
 * @returns {LauncherSettings}
 */
export function readSettings(root) {
  const env = { ...process.env };
  addEnvFile(path.join(root, '.env'), env);
  const dataFolder = path.resolve(root, env.RINGSIDE_DATA || '.data');
  openDataFolder(dataFolder);
  env.RINGSIDE_DATA = dataFolder;
  env.AUTH_SECRET ||= keepSecret(dataFolder);
  env.ERASURES_FILE ||= path.join(dataFolder, 'erased-accounts.txt');
  env.PORT ||= '3333';
  return { dataFolder, env };
}

/**
 * Says at once that the port is taken, not after a build. A PORT that is no number is left to the server, which names it
 * together with every other mistake.
 * @param {LauncherSettings} settings
 */
export async function refuseTakenPort({ dataFolder, env }) {
  const port = Number(env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  await outlastOrphan(dataFolder);
  const error = await whyTaken(port, env.HOST || '127.0.0.1');
  if (error?.code === 'EACCES')
    throw new Fault(`Port ${port} may only be used by root: choose one above 1023, for example PORT=3333 npm start.`);
  if (!error) return outlastLauncher(dataFolder);
  if (error.code !== 'EADDRINUSE') return; // an address that is not ours: the server says so
  const other = port === 3333 ? 3334 : 3333;
  throw new Fault(
    `Port ${port} is taken by ${whoHasIt(dataFolder)}: stop that one, or choose another port: PORT=${other} npm start.`,
  );
}

/** @param {string} dataFolder */
function whoHasIt(dataFolder) {
  const { launcher } = readRunning(dataFolder) ?? {};
  return stillRuns(launcher) ? `Ringside itself (process ${launcher?.split('@')[0]})` : 'another program';
}
