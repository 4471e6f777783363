import { OPENING_TEAM_MIN, type SaleOpening } from '@ringside/contracts/booking';
import type { TicketTypeId } from '@ringside/kernel';

/** An opening while it is typed: whom it is for, and from when on. */
export interface DraftOpening {
  /** For this page alone. */
  readonly key: string;
  readonly kind: 'team' | 'type';
  readonly teamSize: number | null;
  readonly ticketTypeId: TicketTypeId | null;
  readonly opensAt: string | null;
}

/** A usual team of the games that are played in halls. */
const USUAL_TEAM = 5;

export const newOpening = (): DraftOpening => ({
  key: crypto.randomUUID(),
  kind: 'team',
  teamSize: USUAL_TEAM,
  ticketTypeId: null,
  opensAt: null,
});

export const toDraft = ({ teamSize, ticketTypeId, opensAt }: SaleOpening): DraftOpening => ({
  key: crypto.randomUUID(),
  kind: teamSize === null ? 'type' : 'team',
  teamSize,
  ticketTypeId,
  opensAt,
});

/** Whether everything that it needs was said. */
export const isWhole = (draft: DraftOpening): boolean => toOpening(draft).length > 0;

/** What is sent; nothing of one that is not whole. */
export function toOpening({ kind, teamSize, ticketTypeId, opensAt }: DraftOpening): SaleOpening[] {
  if (opensAt === null) return [];
  if (kind === 'type') return ticketTypeId === null ? [] : [{ opensAt, teamSize: null, ticketTypeId }];
  return teamSize === null || teamSize < OPENING_TEAM_MIN ? [] : [{ opensAt, teamSize, ticketTypeId: null }];
}
