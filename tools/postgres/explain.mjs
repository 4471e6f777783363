import { Fault } from '../fault.mjs';

/** What PostgreSQL says, and the one line that a person can act on. @type {[RegExp, (data: string) => string][]} */
const KNOWN = [
  [
    /No space left on device/i,
    (data) => `The disk is full: free some space for the data folder ${data} and start again.`,
  ],
  [
    /Read-only file system/i,
    (data) => `The data folder ${data} is on a read-only disk: make it writable and start again.`,
  ],
  [
    /Permission denied|could not change permissions|has wrong ownership/i,
    (data) =>
      `The data folder ${data} belongs to another user: start Ringside as that user, or give the folder to this one (chown -R).`,
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/i,
    (data) =>
      `The data folder ${data} was written by another version of PostgreSQL: move it away, or bring it over as docs/operations.md says.`,
  ],
  [
    /could not map|could not create shared memory|Cannot allocate memory/i,
    () => 'PostgreSQL found too little memory: free about 200 MB and start again.',
  ],
];

/**
 * A failure of PostgreSQL as a Fault; what it printed is kept as details only when we do not recognise it.
 * @param {string} doing
 * @param {string} output
 * @param {{ data: string, log: string }} cluster
 */
export function explainFailure(doing, output, { data, log }) {
  for (const [pattern, say] of KNOWN) if (pattern.test(output)) return new Fault(say(data));
  return new Fault(`PostgreSQL failed while ${doing}; its log is ${log}.`, { details: output.slice(-2000) });
}

/**
 * A failure of ours to use the data folder as a Fault; any other error as it is.
 * @param {unknown} error
 * @param {string} folder
 */
export function explainFolder(error, folder) {
  const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
  const say = {
    EACCES: `The data folder ${folder} cannot be read and written by this user: start Ringside as its owner, or change its owner (chown -R).`,
    EPERM: `The data folder ${folder} cannot be changed by this user: start Ringside as its owner, or change its owner (chown -R).`,
    EROFS: `The data folder ${folder} is on a read-only disk: make it writable and start again.`,
    ENOSPC: `The disk is full: free some space for the data folder ${folder} and start again.`,
    ENOTDIR: `The data folder ${folder} cannot be made because a part of its path is a file: remove that file and start again.`,
    EEXIST: `The data folder ${folder} cannot be made because a file has its name: remove that file and start again.`,
  }[code];
  return say ? new Fault(say) : error;
}
