import { doorQueries } from '@ringside/client/api';
import { useFormats, useAdminTexts } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Scans that cannot be, each with both devices, and entries on codes that were void. */
export function DoorConflicts({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { data } = useQuery(doorQueries.conflicts(eventId));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('door.conflicts')}>
      <ul className="divide-y divide-line">
        {data.items.map(({ nonce, label, device, at, conflict, verdict }) => {
          const facts = { label: label ?? '–', device, time: format.time(at) };
          const other = conflict?.at ? `${conflict.device ?? ''} ${format.time(conflict.at)}` : '–';
          return (
            <li key={nonce} className="py-2">
              {verdict !== 'accepted' ? t('door.revokedEntry', facts) : t('door.conflict', { ...facts, other })}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
