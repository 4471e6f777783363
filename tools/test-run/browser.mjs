import { existsSync } from 'node:fs';
import { Fault } from '../fault.mjs';
import { runProgram } from './run-program.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium for the browser tests. As root on Debian the system's package is installed when there is none.
 * @returns {Promise<string>}
 * @throws {Fault} that says what to install
 */
export async function bringBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Fault(`CHROMIUM_PATH names ${named}, which is not there: correct it or unset it.`);
  return named || findBrowser() || installBrowser();
}

const findBrowser = () => PLACES.find((place) => existsSync(place));

async function installBrowser() {
  const advice = 'install Chromium or Chrome, or set CHROMIUM_PATH to its program';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Fault(`The browser tests need a browser: ${advice}.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']]) {
    const { code, output } = await runProgram('apt-get', args, { env });
    if (code !== 0) throw new Fault(`apt-get ${args[0]} failed: ${advice}.`, { details: output.slice(-2000) });
  }
  const found = findBrowser();
  if (!found) throw new Fault(`The package chromium brought no browser: ${advice}.`);
  return found;
}
