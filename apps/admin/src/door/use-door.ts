import { call, doorQueries, randomKey, refusalOf, serverNow, useLiveDoor } from '@ringside/client/api';
import {
  type CheckInList,
  type DoorPack,
  type ScanAnswer,
  type ScanKind,
  scanTicket,
} from '@ringside/contracts/check-in';
import type { RefusalError } from '@ringside/client/api';
import type { EventId } from '@ringside/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type AloneVerdict, canVerify, decideCode, decideTicket, ticketCalled } from './decide-alone';
import { deviceId, deviceName } from './door-device';
import { DoorStore } from './door-store';
import { useScanQueue } from './use-scan-queue';

/** What the screen says of the last reading. */
export type Shown =
  | (Pick<ScanAnswer, 'verdict' | 'label' | 'ticketType' | 'before' | 'answers'> & { readonly kind: ScanKind })
  /** Nothing to decide by; a browser that cannot check signatures; what the server refused. */
  | { readonly instead: 'notReady' | 'noCrypto' | RefusalError };

/** Nobody waits longer at a door for a server that may be gone, and less where it was gone a moment ago. */
const ASK_MS = 4000;
const ASK_AGAIN_MS = 1500;

interface Reading {
  readonly text: string;
  readonly nonce: string;
  readonly kind: ScanKind;
  readonly list: CheckInList;
  readonly pack: DoorPack | undefined;
}

/** Reads tickets by one list: by the server while it answers, alone while it does not. */
export function useDoor(eventId: EventId, list: CheckInList, kind: ScanKind) {
  useLiveDoor(eventId);
  const cache = useQueryClient();
  const { data: pack } = useQuery(doorQueries.pack(eventId));
  const store = useMemo(() => new DoorStore(eventId), [eventId]);
  const [isOffline, setOffline] = useState(false);
  const onSent = useCallback(() => {
    setOffline(false);
    void cache.invalidateQueries({ queryKey: doorQueries.everything(eventId) });
  }, [cache, eventId]);
  const { waiting, send } = useScanQueue(eventId, store, onSent);
  const [shown, setShown] = useState<Shown | null>(null);
  const turn = useRef(Promise.resolve());

  const judge = async (reading: Reading): Promise<Shown> => {
    const answer = await askServer(eventId, reading, isOffline ? ASK_AGAIN_MS : ASK_MS);
    setOffline(answer === 'gone');
    if (answer === 'gone') {
      const alone = await decideAlone(store, reading);
      void send();
      return alone;
    }
    if (isVerdict(answer) && answer.verdict === 'accepted' && answer.ticketId !== null) {
      await store.pass({ ...reading, listId: list.listId, ticketId: answer.ticketId });
    }
    return answer;
  };
  /** One reading after the other: the second of one ticket knows of the first. */
  const read = (text: string): Promise<void> => {
    const reading = { text, nonce: randomKey(), kind, list, pack };
    turn.current = turn.current.then(async () => setShown(await judge(reading)));
    return turn.current;
  };
  return { read, shown, waiting, isOffline: isOffline || !navigator.onLine };
}

type Answer = Shown & { readonly ticketId?: ScanAnswer['ticketId'] };
const isVerdict = (shown: Answer): shown is ScanAnswer & { readonly kind: ScanKind } => !('instead' in shown);

/** What the server says of a reading; `gone` where it says nothing in time. */
async function askServer(
  eventId: EventId,
  { text, nonce, kind, list, pack }: Reading,
  withinMs: number,
): Promise<Answer | 'gone'> {
  const called = pack && ticketCalled(pack, text);
  const what = called ? { ticketId: called.ticketId } : { code: text };
  const body = { ...what, nonce, kind, deviceId: deviceId(), device: deviceName() };
  const signal = AbortSignal.timeout(withinMs);
  try {
    return { ...(await call(scanTicket, { params: { eventId, listId: list.listId }, body }, { signal })), kind };
  } catch (error) {
    const refusal = refusalOf(error);
    const isGone = signal.aborted || refusal.code === 'OFFLINE' || refusal.code === 'UNAVAILABLE';
    return isGone ? 'gone' : { instead: refusal };
  }
}

/**
 * Decides by what this device knows, and queues it for the server. Under the nonce by which the server was asked: it may have
 * heard the question, and only its answer was lost.
 */
async function decideAlone(store: DoorStore, { text, nonce, kind, list, pack }: Reading): Promise<Shown> {
  if (!pack) return { instead: 'notReady' };
  const now = serverNow();
  const terms = { pack, list, kind, now, passed: await store.passed(list.listId, pack) };
  const called = ticketCalled(pack, text);
  if (!called && !(await canVerify())) return { instead: 'noCrypto' };
  const decided = called ? decideTicket(called, terms) : await decideCode(text, terms);
  if (!decided) return { instead: 'notReady' };
  const { verdict, ticket } = decided;
  const at = Date.now();
  await store.queue({
    ...(called ? { ticketId: called.ticketId } : { code: text }),
    ...{
      nonce,
      kind,
      verdict,
      listId: list.listId,
      at: new Date(at).toISOString(),
      clockOffsetMs: Math.round(now - at),
    },
  });
  if (ticket && verdict === 'accepted') {
    await store.pass({ listId: list.listId, ticketId: ticket.ticketId, kind, nonce });
  }
  return aloneShown(decided, pack, kind);
}

const aloneShown = ({ verdict, ticket }: AloneVerdict, { types }: DoorPack, kind: ScanKind): Shown => ({
  ...{ verdict, kind, before: null, answers: [] },
  label: ticket?.label ?? null,
  ticketType: types.find(({ id }) => id === ticket?.typeId)?.name ?? null,
});
