import { beginAsGuest } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { accountQueries, useSession } from './accounts.queries';
import { call } from './call';
import { RefusalError } from './refusal-error';

/** The cookie itself cannot be read: that there is one is noted for a little less than its two days. */
const KEPT_MS = 47 * 3_600_000;
const listeners = new Set<() => void>();
const keyOf = (eventId: EventId) => `ringside.guest.${eventId}`;

/** Whether this browser holds, or has held, something of an event without an account. */
function isGuest(eventId: EventId): boolean {
  try {
    return Number(localStorage.getItem(keyOf(eventId)) ?? 0) > Date.now();
  } catch {
    return false; // storage is blocked
  }
}

export const rememberGuest = (eventId: EventId): void => note(eventId, String(Date.now() + KEPT_MS));
export const forgetGuest = (eventId: EventId): void => note(eventId, null);

function note(eventId: EventId, until: string | null): void {
  try {
    if (until === null) localStorage.removeItem(keyOf(eventId));
    else localStorage.setItem(keyOf(eventId), until);
  } catch {
    // then only this page knows nothing of it until it is loaded anew
  }
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  addEventListener('storage', tell); // another tab began
  return () => {
    listeners.delete(tell);
    removeEventListener('storage', tell);
  };
}

export interface BuyerState {
  /** Who is signed in, or a guest: somebody of whom the server knows what they hold. */
  readonly isBuyer: boolean;
  readonly isGuest: boolean;
}

/** Who uses this page to the seats of an event. */
export function useBuyer(eventId: EventId): BuyerState {
  const { user } = useSession();
  const isKnown = useSyncExternalStore(subscribe, () => isGuest(eventId));
  return { isBuyer: user !== null || isKnown, isGuest: user === null && isKnown };
}

/** Runs a command that takes something: a visitor begins as a guest first, and anew where the server knows them no more. */
export async function asBuyer<T>(cache: QueryClient, eventId: EventId, command: () => Promise<T>): Promise<T> {
  if (cache.getQueryData(accountQueries.session().queryKey)?.user) return command();
  if (!isGuest(eventId)) await begin(eventId);
  try {
    return await command();
  } catch (error) {
    if (!isNotKnown(error)) throw error;
    await begin(eventId);
    return command();
  }
}

async function begin(eventId: EventId): Promise<void> {
  forgetGuest(eventId);
  await call(beginAsGuest, { params: { eventId } });
  rememberGuest(eventId);
}

/** Passes on what was refused, and notes it where the server knows no guest any more. */
export function noteGuest(eventId: EventId, error: unknown): never {
  if (isNotKnown(error)) forgetGuest(eventId);
  throw error;
}

const isNotKnown = (error: unknown): boolean => error instanceof RefusalError && error.code === 'NOT_SIGNED_IN';
