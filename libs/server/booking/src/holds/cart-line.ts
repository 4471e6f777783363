import { amountOf, taxIn } from '@ringside/booking-core';
import type { CartLine, Hold } from '@ringside/contracts/booking';
import type { HoldId, Instant, SeatNo, TicketTypeId } from '@ringside/kernel';

/** What is held for one person, priced for good. */
export interface HeldLine {
  readonly lineId: string;
  readonly seatNo: SeatNo | null;
  readonly areaKey: string | null;
  readonly label: string | null;
  readonly ticketTypeId: TicketTypeId | null;
  readonly ticketType: string;
  readonly category: string;
  readonly price: number;
  readonly discount: number;
  readonly taxRate: number;
  readonly voucherId: string | null;
  readonly voucher: string | null;
  /** The counters that it takes one of. */
  readonly stockIds: readonly string[];
}

/** A line that is not held yet. */
export type NewLine = Omit<HeldLine, 'lineId' | 'voucher'>;

/** A hold with those of its lines that still run. */
export interface LiveHold {
  readonly holdId: HoldId;
  readonly lines: readonly HeldLine[];
  readonly expiresAt: Instant;
  readonly capAt: Instant;
}

export const seatsOf = (lines: readonly Pick<HeldLine, 'seatNo'>[]): SeatNo[] =>
  lines.flatMap(({ seatNo }) => (seatNo === null ? [] : [seatNo])).sort((a, b) => a - b);

/** How many lines have each ticket type. */
export function typeCounts(lines: readonly { readonly ticketTypeId: string | null }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ticketTypeId } of lines) if (ticketTypeId) counts[ticketTypeId] = (counts[ticketTypeId] ?? 0) + 1;
  return counts;
}

/** A hold as its buyer sees it. */
export function toHold({ holdId, lines, expiresAt, capAt }: LiveHold, currency: string): Hold {
  return {
    holdId,
    seatNos: seatsOf(lines),
    expiresAt: new Date(expiresAt).toISOString(),
    capAt: new Date(capAt).toISOString(),
    currency,
    lines: lines.map(toCartLine),
    total: lines.reduce((sum, line) => sum + amountOf(line), 0),
  };
}

function toCartLine({ stockIds: _counted, voucherId: _used, ...line }: HeldLine): CartLine {
  return { ...line, tax: taxIn(line) };
}
