/**
 * Something that the person at the keyboard can mend. Its message is one line that says what to do; whoever catches it
 * shows that line alone, without a stack trace, and exits with `exitCode`.
 */
export class Fault extends Error {
  /**
   * @param {string} message what is wrong and what to do about it, in one line
   * @param {{ exitCode?: number, details?: string }} [more] `details`: output of the program that failed, shown below
   */
  constructor(message, { exitCode = 1, details = '' } = {}) {
    super(message);
    this.name = 'Fault';
    this.exitCode = exitCode;
    this.details = details;
  }
}
