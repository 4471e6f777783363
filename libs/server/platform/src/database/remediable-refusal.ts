import { type Details, Refusal } from '@ringside/kernel';

/**
 * A refusal that another command may lift, one whose locks come before those that the refused command has: it leaves, the
 * remedy runs in a transaction of its own, and the command is tried once more. The second time it is a plain refusal.
 */
export class RemediableRefusal extends Refusal {
  constructor(
    code: string,
    details: Details,
    readonly remedy: () => Promise<void>,
  ) {
    super(code, details);
  }
}
