import { accountQueries, doorQueries } from '@ringside/client/api';
import { loadDoorTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { DoorStore } from './door-store';
import { Scanner } from './scanner-part';

interface OfflineDoorProps {
  readonly eventId: EventId;
  /** Where this device has kept nothing of the event. */
  readonly otherwise: ReactNode;
}

const ASK_EVERY_MS = 5000;

/** The door of an event, opened while nobody can be asked who is signed in: from what this device has kept. */
export function OfflineDoor({ eventId, otherwise }: OfflineDoorProps): ReactNode {
  const t = useAdminTexts();
  const cache = useQueryClient();
  // the gate opens as soon as this is answered
  useQuery({ ...accountQueries.session(), refetchInterval: ASK_EVERY_MS });
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    void new DoorStore(eventId).kept().then((door) => {
      if (door) {
        cache.setQueryData(doorQueries.lists(eventId).queryKey, door.lists);
        cache.setQueryData(doorQueries.pack(eventId).queryKey, door.pack);
      }
      setKept(door !== undefined);
    });
  }, [cache, eventId]);
  if (isKept === undefined) return <LoadingRows label={t('frame.loading')} />;
  if (!isKept) return otherwise;
  return (
    <main className="grid gap-5 p-4">
      <MoreTexts load={loadDoorTexts}>
        <Titled />
        <Scanner eventId={eventId} />
      </MoreTexts>
    </main>
  );
}

function Titled(): ReactNode {
  const t = useAdminTexts();
  return <h1 className="text-2xl font-bold">{t('door.title')}</h1>;
}
