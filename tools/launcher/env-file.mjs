import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '../fault.mjs';

/**
 * Reads lines of `NAME=value`. Empty lines and lines that begin with `#` are skipped; a value may stand in single or
 * double quotes; nothing is expanded.
 * @param {string} text
 * @param {string} [name] of the file, for messages
 * @returns {Record<string, string>}
 * @throws {Fault} for a line of another form; it names the line, never its content, which may be a secret
 */
export function parseEnvFile(text, name = '.env') {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, key, value] = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line) ?? [];
    if (!key || value === undefined)
      throw new Fault(`Line ${index + 1} of ${name} is not NAME=value: correct it and start again.`);
    settings[key] = unquote(value);
  }
  return settings;
}

/**
 * Adds the settings of an `.env` file to the environment; what the environment already says wins.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env is changed
 */
export function addEnvFile(file, env) {
  if (!existsSync(file)) return;
  for (const [key, value] of Object.entries(parseEnvFile(readFileSync(file, 'utf8'), file))) env[key] ??= value;
}

/** @param {string} value */
function unquote(value) {
  if (/^(["']).*\1$/.test(value)) return value.slice(1, -1);
  return value.replace(/\s+#.*$/, '');
}
