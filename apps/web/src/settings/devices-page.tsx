import { ownAccountQueries, useEndOtherSessions, useEndSession } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Badge, Button, Card, LoadingRows, toasts } from '@ringside/client/ui';
import type { OwnSession } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import { Monitor } from 'lucide-react';
import type { ReactNode } from 'react';
import { deviceNameOf } from './device-name';
import { SettingsFrame } from './settings-frame';

/** Where the person is signed in. */
export function DevicesPage(): ReactNode {
  return (
    <SettingsFrame>
      <Devices />
    </SettingsFrame>
  );
}

function Devices(): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(ownAccountQueries.sessions());
  const endOthers = useEndOtherSessions();
  const fail = () => toasts.push({ tone: 'danger', title: t.refusal('OFFLINE'), key: 'sessions' });
  if (!data)
    return error ? (
      <FailureView error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  return (
    <Card
      title={t('settings.sessions')}
      footer={
        data.length > 1 ? (
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate(undefined, { onError: fail })}>
            {t('settings.sessions.endOthers')}
          </Button>
        ) : (
          <p className="text-sm text-muted">{t('settings.sessions.only')}</p>
        )
      }
    >
      <p className="max-w-prose text-muted">{t('settings.sessions.lead')}</p>
      <ul className="mt-4 divide-y divide-line">
        {data.map((session) => (
          <Device key={session.id} session={session} onFail={fail} />
        ))}
      </ul>
    </Card>
  );
}

interface DeviceProps {
  readonly session: OwnSession;
  readonly onFail: () => void;
}

function Device({ session, onFail }: DeviceProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const end = useEndSession();
  const known = deviceNameOf(session.userAgent);
  const name = known ? t('settings.sessions.browser', { ...known }) : t('settings.sessions.unknown');
  const told = {
    onSuccess: () => toasts.push({ tone: 'positive', title: t('settings.sessions.ended') }),
    onError: onFail,
  } as const;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Monitor aria-hidden="true" className="size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name} {session.isThis && <Badge tone="accent">{t('settings.sessions.this')}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {t('settings.sessions.used', { when: format.dateTime(session.usedAt) })}
          {' · '}
          {t('settings.sessions.since', { when: format.dateTime(session.createdAt) })}
          {session.address !== null && ` · ${session.address}`}
        </p>
      </div>
      {!session.isThis && (
        <Button
          size="small"
          busy={end.isPending}
          aria-label={t('settings.sessions.end.label', { device: name })}
          onClick={() => end.mutate(session.id, told)}
        >
          {t('settings.sessions.end')}
        </Button>
      )}
    </li>
  );
}
