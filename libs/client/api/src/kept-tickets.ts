import type { MyTickets } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';

const PREFIX = 'ringside.tickets.';

/** Tickets as they were when the server was last heard. */
export interface KeptTickets {
  readonly at: string;
  readonly title: string;
  readonly mine: MyTickets;
}

/** Keeps somebody's tickets of an event on this device, for a hall without a connection. */
export function keepTickets(eventId: EventId, kept: KeptTickets): void {
  try {
    localStorage.setItem(PREFIX + eventId, JSON.stringify(kept));
  } catch {
    // a full or forbidden store: the page works without it while it is open
  }
}

export function keptTickets(eventId: EventId): KeptTickets | undefined {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + eventId) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whoever signs out, or in as somebody else, leaves no code behind on this device. */
export function forgetTickets(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // a forbidden store keeps nothing
  }
}
