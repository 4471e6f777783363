import { doorQueries, refusalOf } from '@ringside/client/api';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { canVerify } from './decide-alone';
import { DoorStore } from './door-store';

const LOST: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_IN']);

/** Browsers give workers only to pages that came by https or from this machine. */
const hasWorkers = 'serviceWorker' in navigator;

/** What the device can do once its connection is gone. */
export interface Readiness {
  /** Until when it can decide alone, by ISO 8601; nothing while it cannot. */
  readonly until: string | undefined;
  readonly canVerify: boolean;
  /** The page opens again without a connection. */
  readonly opensAgain: boolean;
}

/** Keeps on this device what it needs to go on without a connection: the event's pack, and the page itself. */
export function useKeptDoor(eventId: EventId): Readiness {
  const { data: lists, error } = useQuery(doorQueries.lists(eventId));
  const { data: pack } = useQuery(doorQueries.pack(eventId));
  const [opensAgain, setOpensAgain] = useState(false);
  const [verifies, setVerifies] = useState(true);
  useEffect(() => {
    if (lists && pack) void new DoorStore(eventId).keep(lists, pack);
  }, [eventId, lists, pack]);
  useEffect(() => {
    if (error && LOST.has(refusalOf(error).code)) void new DoorStore(eventId).forget();
  }, [eventId, error]);
  useEffect(() => {
    void canVerify().then(setVerifies);
    void keepPage().then(setOpensAgain);
  }, []);
  return { until: pack?.expiresAt, canVerify: verifies, opensAgain };
}

/** Has the worker of the door keep its page. Answers whether it has. */
async function keepPage(): Promise<boolean> {
  if (!import.meta.env.PROD || !hasWorkers) return false;
  const { BASE_URL } = import.meta.env;
  try {
    const scope = `${BASE_URL}events/`;
    const registration = await navigator.serviceWorker.register(`${BASE_URL}door-worker.js`, {
      scope,
      updateViaCache: 'none',
    });
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (!worker || worker.state === 'activated') return worker !== null;
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve();
        if (worker.state === 'redundant') reject(new Error('The worker could not be installed.'));
      });
    });
    return true;
  } catch {
    return false; // it works while it stays open
  }
}
