import { notificationQueries, usePutChoice } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, Checkbox, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { NotificationChoice } from '@ringside/contracts/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { deviceMessages } from './device-messages';
import { FailedPart } from './failed-part';
import { GroupIcon } from './kind-icon';

/** How the person is told beside their list. Each choice is saved at once. */
export function NotificationChoices(): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(notificationQueries.choices());
  if (!data) {
    return error ? (
      <FailedPart error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} rows={6} />
    );
  }
  return (
    <div className="grid gap-6">
      {!data.isAddressConfirmed && (
        <Notice tone="warning" title={t('notifications.settings.unconfirmed')}>
          {t('notifications.settings.unconfirmed.text')}
        </Notice>
      )}
      <Card flush>
        <ul className="divide-y divide-line">
          {data.choices.map((choice) => (
            <ChoiceRow key={choice.group} choice={choice} />
          ))}
        </ul>
      </Card>
      <DeviceCard />
    </div>
  );
}

function ChoiceRow({ choice }: { readonly choice: NotificationChoice }): ReactNode {
  const t = useTexts();
  const put = usePutChoice();
  // shown from the press on: until the cache says it, a box would jump back for a moment
  const [wished, setWished] = useState<Partial<NotificationChoice>>({});
  const shown = { ...choice, ...wished };
  const name = t(`notifications.group.${choice.group}`);
  const change = (ways: Partial<NotificationChoice>) => {
    setWished((known) => ({ ...known, ...ways }));
    put.mutate(
      { ...shown, ...ways },
      {
        onError: () => toasts.push({ tone: 'danger', title: t('notifications.settings.failed'), key: 'choice' }),
        onSettled: () => setWished({}),
      },
    );
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-4 sm:px-5">
      <GroupIcon group={choice.group} />
      <div className="min-w-0 grow basis-52">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-muted">{t(`notifications.group.${choice.group}.hint`)}</p>
      </div>
      <div role="group" aria-label={name} className="flex flex-wrap gap-x-6 pl-14 sm:pl-0">
        <Checkbox
          label={t('notifications.settings.mail')}
          checked={shown.mail}
          onChange={({ target }) => change({ mail: target.checked })}
        />
        <Checkbox
          label={t('notifications.settings.desktop')}
          checked={shown.desktop}
          onChange={({ target }) => change({ desktop: target.checked })}
        />
      </div>
    </li>
  );
}

function DeviceCard(): ReactNode {
  const t = useTexts();
  const [state, setState] = useState(() => deviceMessages.state());
  const sentences = {
    on: t('notifications.device.isOn'),
    off: t('notifications.device.isOff'),
    denied: t('notifications.device.denied'),
    unable: t('notifications.device.unable'),
  };
  return (
    <Card title={t('notifications.device.title')}>
      <div className="grid justify-items-start gap-3">
        <p className="max-w-prose text-muted">{t('notifications.device.text')}</p>
        <p role="status" className="font-medium">
          {sentences[state]}
        </p>
        {state === 'off' && (
          <Button onClick={() => void deviceMessages.turnOn().then(setState)}>
            {t('notifications.device.turnOn')}
          </Button>
        )}
        {state === 'on' && (
          <Button onClick={() => setState(deviceMessages.turnOff())}>{t('notifications.device.turnOff')}</Button>
        )}
      </div>
    </Card>
  );
}
