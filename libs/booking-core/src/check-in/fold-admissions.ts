import type { Instant } from '@ringside/kernel';

/** A scan that let somebody through a door with a ticket that was good. */
export interface GoodScan {
  /** Drawn by the device; the scan counts once however often it is told. */
  readonly nonce: string;
  /** By the device's clock, corrected by what is known of its error. */
  readonly at: Instant;
  readonly kind: 'entry' | 'exit';
}

/** One stay: from an entry to the exit after it. */
export interface Admission {
  readonly round: number;
  readonly nonce: string;
  readonly exitNonce: string | null;
}

/** A scan that cannot be: who enters is inside already, or who leaves is not. */
export interface ScanConflict {
  readonly nonce: string;
  /** The scan that it contradicts; nothing for an exit before any entry. */
  readonly of: string | null;
}

export interface Fold {
  readonly admissions: readonly Admission[];
  readonly conflicts: readonly ScanConflict[];
}

/**
 * Who was inside, from all good scans of one ticket for one list. Two devices without a connection may have let the same
 * ticket in: by time, and by the nonce where times are equal, one of them counts and the others are conflicts. The result
 * does not depend on the order in which scans arrive, nor on how often.
 */
export function foldAdmissions(scans: readonly GoodScan[]): Fold {
  const once = new Map(scans.map((scan) => [scan.nonce, scan]));
  const admissions: Admission[] = [];
  const conflicts: ScanConflict[] = [];
  for (const { nonce, kind } of [...once.values()].sort(inOrder)) {
    const last = admissions.at(-1);
    const isInside = last !== undefined && last.exitNonce === null;
    if (isInside === (kind === 'entry')) conflicts.push({ nonce, of: last ? (last.exitNonce ?? last.nonce) : null });
    else if (isInside) admissions[admissions.length - 1] = { ...last, exitNonce: nonce };
    else admissions.push({ round: admissions.length, nonce, exitNonce: null });
  }
  return { admissions, conflicts };
}

const inOrder = (a: GoodScan, b: GoodScan): number => a.at - b.at || (a.nonce < b.nonce ? -1 : 1);
