import { loadStaffTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';
import { useMe } from '../frame/use-me';
import { RoleTag } from './role-tag';

interface OwnRolesProps {
  readonly event: EventDetails;
}

/** What a helper of an event is to it, and the way to lay it down. */
export function OwnRolesCard(props: OwnRolesProps): ReactNode {
  return (
    <MoreTexts load={loadStaffTexts}>
      <OwnRoles {...props} />
    </MoreTexts>
  );
}

function OwnRoles({ event }: OwnRolesProps): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  return (
    <Card title={t('staff.own')}>
      <p className="text-sm text-muted">{t('staff.own.text', { count: event.myRoles.length })}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {event.myRoles.map((role) => (
          <li key={role}>
            <RoleTag eventId={event.id} person={me} role={role} mayWithdraw />
          </li>
        ))}
      </ul>
    </Card>
  );
}
