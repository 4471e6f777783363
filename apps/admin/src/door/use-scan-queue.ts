import { call } from '@ringside/client/api';
import { SCANS_AT_ONCE, uploadScans } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceId, deviceName } from './door-device';
import type { DoorStore } from './door-store';

const SEND_EVERY_MS = 5000;

/** The queue of scans that the server does not have yet, which sends itself whenever it can. */
export function useScanQueue(eventId: EventId, store: DoorStore, onSent: () => void) {
  const [waiting, setWaiting] = useState(0);
  const isSending = useRef(false);
  const send = useCallback(async () => {
    const all = await store.queued();
    setWaiting(all.length);
    if (all.length === 0 || isSending.current) return;
    isSending.current = true;
    try {
      const body = { deviceId: deviceId(), device: deviceName(), scans: all.slice(0, SCANS_AT_ONCE) };
      const { stored } = await call(uploadScans, { params: { eventId }, body });
      await store.unqueue(stored);
      onSent();
      setWaiting((await store.queued()).length);
    } catch {
      // the server cannot be reached: they stay where they are
    } finally {
      isSending.current = false;
    }
  }, [eventId, store, onSent]);
  useEffect(() => {
    void send();
    const timer = setInterval(() => void send(), SEND_EVERY_MS);
    return () => clearInterval(timer);
  }, [send]);
  return { waiting, send };
}
