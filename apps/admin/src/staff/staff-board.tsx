import { staffQuery, useLiveStaff } from '@ringside/client/api';
import { FailureView, PersonAvatar } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Card, type Column, LoadingRows, Notice, Table } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { EventStaff, StaffMember } from '@ringside/contracts/staff';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { GrantForm } from './grant-form';
import { HandOverCard } from './hand-over-card';
import { RoleTag } from './role-tag';

interface StaffBoardProps {
  readonly event: EventDetails;
}

/** Everybody who runs an event, and what the person may change about it. */
export function StaffBoard({ event }: StaffBoardProps): ReactNode {
  const t = useAdminTexts();
  return event.may.manage ? <Board event={event} /> : <Notice>{t('staff.notYours')}</Notice>;
}

function Board({ event }: StaffBoardProps): ReactNode {
  const t = useAdminTexts();
  useLiveStaff(event.id);
  const { data, error, refetch } = useQuery(staffQuery(event.id));
  if (!data) {
    return error ? (
      <FailureView error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] [&>*]:min-w-0">
      <Card flush title={t('staff.title')} className="self-start">
        <p className="px-4 pb-3 text-sm text-muted sm:px-5">{t('staff.lead')}</p>
        <Members event={event} staff={data} />
      </Card>
      <div className="grid content-start gap-4">
        <GrantForm eventId={event.id} staff={data} />
        {data.may.handOver && <HandOverCard event={event} />}
      </div>
    </div>
  );
}

interface MembersProps extends StaffBoardProps {
  readonly staff: EventStaff;
}

function Members({ event, staff }: MembersProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const columns: Column<StaffMember>[] = [
    {
      key: 'person',
      header: t('staff.person'),
      isName: true,
      cell: ({ person }) => (
        <span className="flex items-center gap-3">
          <PersonAvatar person={person} />
          <span className="grid min-w-0 text-left">
            <span className="font-semibold break-words">{person.name}</span>
            <span className="text-sm break-all text-muted">@{person.username}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'roles',
      header: t('staff.roles'),
      cell: ({ person, roles }) => (
        <span className="flex flex-wrap gap-1.5 @max-xl:justify-end">
          {roles.map(({ role, mayWithdraw }) => (
            <RoleTag key={role} eventId={event.id} person={person} role={role} mayWithdraw={mayWithdraw} />
          ))}
        </span>
      ),
    },
    {
      key: 'since',
      header: t('staff.since'),
      cell: ({ roles }) => format.date(roles.map(({ since }) => since).toSorted()[0] ?? ''),
    },
  ];
  return <Table caption={t('staff.title')} columns={columns} rows={staff.members} rowKey={({ person }) => person.id} />;
}
