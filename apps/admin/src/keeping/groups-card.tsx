import { keepingQueries } from '@ringside/client/api';
import type { ChosenSeats } from '@ringside/client/seat-map';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, LoadingRows } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { GroupDialog } from './group-dialog';
import { GroupLine } from './group-line';

export interface GroupsCardProps {
  readonly event: EventDetails;
  readonly chosen: ChosenSeats;
}

/** The seat groups of an event. */
export function GroupsCard({ event, chosen }: GroupsCardProps): ReactNode {
  const t = useAdminTexts();
  const [attempt, setAttempt] = useState<string>();
  return (
    <Card title={t('keeping.groups')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('keeping.groups.lead')}</p>
        <Groups event={event} chosen={chosen} />
        <Button onClick={() => setAttempt(crypto.randomUUID())}>{t('keeping.add')}</Button>
      </div>
      {attempt !== undefined && (
        <GroupDialog event={event} group={null} attempt={attempt} onClose={() => setAttempt(undefined)} />
      )}
    </Card>
  );
}

function Groups({ event, chosen }: GroupsCardProps): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(keepingQueries.groups(event.id));
  if (!data) {
    if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  if (data.length === 0) return <p className="text-sm text-muted">{t('keeping.groups.none')}</p>;
  return (
    <ul className="grid gap-3">
      {data.map((group) => (
        <GroupLine key={group.groupId} event={event} chosen={chosen} group={group} />
      ))}
    </ul>
  );
}
