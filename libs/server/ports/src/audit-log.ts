import type { AuditAction, AuditTargetKind } from '@ringside/contracts/accounts';
import type { EventId } from '@ringside/kernel';
import type { Actor } from './session-reader';

/** A deed to be kept. */
export interface Deed {
  /** Nobody: the system did it. */
  readonly actor?: Pick<Actor, 'userId'>;
  readonly action: AuditAction;
  readonly target: {
    readonly kind: AuditTargetKind;
    readonly id: string;
    /** What people call it. Not for accounts: theirs is looked up, so that an erased account leaves no name behind. */
    readonly name?: string;
  };
  readonly eventId?: EventId;
  /** What the deed changed, as it was and as it became: plain JSON without personal data. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
}

/** The append-only log of what people with special rights did. Implemented by accounts. */
export abstract class AuditLog {
  /**
   * Writes a deed into the running transaction, with which it stands or falls. Entries are chained, so writers wait for
   * each other until their COMMIT: record last, and nothing that happens often. @throws Error outside a transaction
   */
  abstract record(deed: Deed): Promise<void>;
}
