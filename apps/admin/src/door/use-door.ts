import { call, doorQueries, refusalOf, serverNow, useLiveDoor } from '@ringside/client/api';
import {
  type CheckInList,
  type DoorPack,
  type ScanAnswer,
  type ScanKind,
  SCANS_AT_ONCE,
  scanTicket,
  uploadScans,
} from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Alone, type AloneVerdict, decideCode, decideTicket, ticketCalled } from './decide-alone';
import { deviceId, deviceName, ScanQueue } from './door-device';

/** What the screen says of the last reading. */
export type Shown = Pick<ScanAnswer, 'verdict' | 'label' | 'ticketType' | 'before'> & {
  readonly kind: ScanKind;
  /** Without the server. */
  readonly isAlone: boolean;
};

const SEND_EVERY_MS = 5000;

/** The queue of scans that the server does not have yet, which sends itself whenever it can. */
function useQueue(eventId: EventId, onSent: () => void) {
  const queue = useMemo(() => new ScanQueue(eventId), [eventId]);
  const [waiting, setWaiting] = useState(0);
  const isSending = useRef(false);
  const send = useCallback(async () => {
    const all = await queue.all();
    setWaiting(all.length);
    if (all.length === 0 || isSending.current) return;
    isSending.current = true;
    try {
      const body = { deviceId: deviceId(), device: deviceName(), scans: all.slice(0, SCANS_AT_ONCE) };
      const { stored } = await call(uploadScans, { params: { eventId }, body });
      onSent();
      await queue.remove(stored);
      setWaiting((await queue.all()).length);
    } catch {
      // the server cannot be reached: they stay where they are
    } finally {
      isSending.current = false;
    }
  }, [eventId, queue, onSent]);
  useEffect(() => {
    void send();
    const timer = setInterval(() => void send(), SEND_EVERY_MS);
    return () => clearInterval(timer);
  }, [send]);
  return { queue, waiting, send };
}

/** Whom this device let in or out since its pack was made. */
function usePassed(pack: DoorPack | undefined, list: CheckInList | undefined) {
  const passed = useRef(new Map<string, boolean>());
  useEffect(() => {
    passed.current.clear(); // a newer pack knows who is inside, but for what still waits here
  }, [pack, list?.listId]);
  return passed;
}

/** Reads tickets by one list: by the server while it answers, alone while it does not. */
export function useDoor(eventId: EventId, list: CheckInList | undefined, kind: ScanKind) {
  useLiveDoor(eventId);
  const { data: pack } = useQuery(doorQueries.pack(eventId));
  const [isOffline, setOffline] = useState(false);
  const { queue, waiting, send } = useQueue(
    eventId,
    useCallback(() => setOffline(false), []),
  );
  const passed = usePassed(pack, list);
  const [shown, setShown] = useState<Shown | 'notReady' | null>(null);

  const alone = async (text: string, from: DoorPack, by: CheckInList) => {
    const terms: Alone = { pack: from, list: by, kind, now: serverNow(), passed: passed.current };
    const called = ticketCalled(from, text);
    const decided = called ? decideTicket(called, terms) : await decideCode(text, terms);
    if (!decided) return setShown('notReady');
    if (decided.ticket && decided.verdict === 'accepted') passed.current.set(decided.ticket.ticketId, kind === 'entry');
    await queue.add(scanOf(text, decided, { list: by, kind, isByHand: called !== undefined }));
    setShown(aloneShown(decided, from, kind));
    void send();
  };

  const read = async (text: string) => {
    if (!list) return;
    const called = pack && ticketCalled(pack, text);
    const reading = called ? { ticketId: called.ticketId } : { code: text };
    try {
      const body = { ...reading, nonce: crypto.randomUUID(), kind, deviceId: deviceId(), device: deviceName() };
      const answer = await call(scanTicket, { params: { eventId, listId: list.listId }, body });
      setOffline(false);
      setShown({ ...answer, kind, isAlone: false });
    } catch (error) {
      const { code } = refusalOf(error);
      if (code !== 'OFFLINE' && code !== 'UNAVAILABLE') return setShown('notReady');
      setOffline(true);
      if (pack) await alone(text, pack, list);
      else setShown('notReady');
    }
  };
  return { read, shown, waiting, isOffline: isOffline || !navigator.onLine, isReady: pack !== undefined };
}

function scanOf(
  text: string,
  { verdict, ticket }: AloneVerdict,
  { list, kind, isByHand }: { readonly list: CheckInList; readonly kind: ScanKind; readonly isByHand: boolean },
) {
  const now = Date.now();
  return {
    ...(isByHand && ticket ? { ticketId: ticket.ticketId } : { code: text }),
    ...{ nonce: crypto.randomUUID(), kind, verdict, listId: list.listId, at: new Date(now).toISOString() },
    clockOffsetMs: Math.round(serverNow() - now),
  };
}

const aloneShown = ({ verdict, ticket }: AloneVerdict, { types }: DoorPack, kind: ScanKind): Shown => ({
  ...{ verdict, kind, before: null, isAlone: true },
  label: ticket?.label ?? null,
  ticketType: types.find(({ id }) => id === ticket?.typeId)?.name ?? null,
});
