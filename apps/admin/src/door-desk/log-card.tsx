import { doorQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, Card, LoadingRows, SegmentedControl } from '@ringside/client/ui';
import type { ScanEntry } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { MoreButton } from '../events/more-button';

type Which = 'all' | 'conflicts';

/** Every scan of the door, the latest first; or those that cannot be. */
export function LogCard({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const [which, setWhich] = useState<Which>('all');
  const query = useInfiniteQuery(doorQueries.log(eventId, which === 'conflicts'));
  const scans = query.data?.pages.flatMap(({ items }) => items);
  const segments = [
    { value: 'all', label: t('door.log.all') },
    { value: 'conflicts', label: t('door.conflicts') },
  ] as const;
  return (
    <Card title={t('door.log')}>
      <div className="grid gap-4">
        <SegmentedControl label={t('door.log')} segments={segments} value={which} onChange={setWhich} />
        {!scans && query.error && <FailureView error={query.error} onRetry={() => void query.refetch()} />}
        {!scans && !query.error && <LoadingRows label={t('frame.loading')} />}
        {scans?.length === 0 && (
          <p className="text-sm text-muted">{t(which === 'all' ? 'door.log.none' : 'door.log.noConflicts')}</p>
        )}
        <ul className="divide-y divide-line">
          {scans?.map((scan) => (
            <ScanLine key={scan.nonce} scan={scan} />
          ))}
        </ul>
        <MoreButton list={query} />
      </div>
    </Card>
  );
}

function ScanLine({ scan }: { readonly scan: ScanEntry }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { label, verdict, kind, device, list, at, isOffline, isReverted, conflict } = scan;
  const word = verdict === 'accepted' && kind === 'exit' ? 'left' : verdict;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="text-sm text-muted tabular-nums">{format.dateTime(at)}</span>
      <span className="font-semibold">{label ?? '–'}</span>
      <span>{t(`door.verdict.${word}`)}</span>
      <span className="text-sm text-muted">{`${device}, ${list}`}</span>
      {isOffline && <Badge>{t('door.log.offline')}</Badge>}
      {isReverted && <Badge>{t('door.log.reverted')}</Badge>}
      {conflict && <Conflict scan={scan} with={conflict} />}
    </li>
  );
}

interface ConflictProps {
  readonly scan: ScanEntry;
  readonly with: NonNullable<ScanEntry['conflict']>;
}

function Conflict({ scan, with: { at, device } }: ConflictProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const other = at ? `${device ?? ''} ${format.time(at)}` : '–';
  const facts = { label: scan.label ?? '–', device: scan.device, time: format.time(scan.at), other };
  return <span className="w-full text-sm">{t('door.conflict', facts)}</span>;
}
