import { doorQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadDoorTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import {
  Badge,
  Button,
  Card,
  Field,
  LoadingRows,
  SegmentedControl,
  Select,
  TextInput,
  TextLink,
} from '@ringside/client/ui';
import { type CheckInList, DEVICE_NAME_MAX, type ScanKind } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { CameraReader } from './camera-reader';
import { DoorConflicts } from './door-conflicts';
import { deviceName, nameDevice } from './door-device';
import { DoorReadiness } from './door-readiness';
import { useDoor } from './use-door';
import { VerdictPanel } from './verdict-panel';

/** The scanner of an event's door. */
export function ScannerPart(): ReactNode {
  const { eventId } = useParams();
  return (
    <MoreTexts load={loadDoorTexts}>
      <ToDesk eventId={eventId as EventId} />
      <Scanner eventId={eventId as EventId} />
    </MoreTexts>
  );
}

function ToDesk({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  return (
    <p className="mb-4 text-right">
      <TextLink to={`/events/${eventId}/door/desk`}>{t('door.desk')}</TextLink>
    </p>
  );
}

/** What a device at the door shows, with a connection or without one. */
export function Scanner({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const { data, isError, error, refetch } = useQuery({
    ...doorQueries.lists(eventId),
    gcTime: Number.POSITIVE_INFINITY,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  if (!data) {
    return isError ? (
      <FailureView error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const lists = data.lists.filter(({ isActive }) => isActive);
  const list = lists.find(({ listId }) => listId === chosen) ?? lists[0];
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-5">
      {lists.length > 1 && (
        <Field label={t('door.list')}>
          <Select value={list?.listId} onChange={(event) => setChosen(event.target.value)}>
            {lists.map(({ listId, name }) => (
              <option key={listId} value={listId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <DoorReadiness eventId={eventId} />
      {list && <Gate key={list.listId} eventId={eventId} list={list} />}
      <DoorConflicts eventId={eventId} />
    </div>
  );
}

function Gate({ eventId, list }: { readonly eventId: EventId; readonly list: CheckInList }): ReactNode {
  const t = useAdminTexts();
  const [kind, setKind] = useState<ScanKind>('entry');
  const { read, shown, waiting, isOffline } = useDoor(eventId, list, kind);
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? '';
    if (input.current) input.current.value = '';
    if (typed !== '') void read(typed);
  };
  const kinds = (['entry', 'exit'] as const).map((value) => ({ value, label: t(`door.${value}`) }));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="font-medium">
          {t('door.entries', { count: list.entries, expected: list.expected })}
          {' · '}
          {t('door.inside', { count: list.inside })}
        </p>
        <span className="flex items-center gap-2">
          <Badge>{isOffline ? t('door.offline') : t('door.online')}</Badge>
          {waiting > 0 && <Badge>{t('door.queue', { count: waiting })}</Badge>}
        </span>
      </div>
      {list.reEntry && (
        <SegmentedControl label={t('door.direction')} segments={kinds} value={kind} onChange={setKind} />
      )}
      <VerdictPanel shown={shown} />
      <Card>
        <form onSubmit={submit} className="flex items-end gap-2">
          <Field label={t('door.read')} hint={t('door.readHint')} className="grow">
            <TextInput ref={input} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
          </Field>
          <Button type="submit" variant="primary">
            {t('door.check')}
          </Button>
        </form>
      </Card>
      <CameraReader onRead={(code) => void read(code)} />
      <DeviceName />
    </>
  );
}

function DeviceName(): ReactNode {
  const t = useAdminTexts();
  return (
    <Field label={t('door.device')}>
      <TextInput
        defaultValue={deviceName()}
        maxLength={DEVICE_NAME_MAX}
        onBlur={(event) => event.target.value.trim() !== '' && nameDevice(event.target.value.trim())}
      />
    </Field>
  );
}
