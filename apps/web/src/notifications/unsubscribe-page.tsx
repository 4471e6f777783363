import { notificationQueries, refusalOf, useUnsubscribe } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadNotificationsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Card, FormError, LoadingRows, TextLink } from '@ringside/client/ui';
import type { Subscription } from '@ringside/contracts/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';

/** Where the link of a mail leads. Nothing ends before the press: programs follow links in mails too. */
export function UnsubscribePage(): ReactNode {
  const { token = '' } = useParams();
  return (
    <MoreTexts load={loadNotificationsTexts}>
      <Page key={token} token={token} />
    </MoreTexts>
  );
}

function Page({ token }: { readonly token: string }): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(notificationQueries.subscription(token));
  const forged = { title: t('notifications.unsubscribe.forged'), text: t('notifications.unsubscribe.forged.text') };
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6 px-4 py-10 sm:px-6 sm:py-16">
      <PageHeading title={t('notifications.unsubscribe.title')} className="text-2xl font-bold sm:text-3xl" />
      {data ? (
        <Question token={token} about={data} />
      ) : error ? (
        <FailureView error={error} notFound={forged} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={2} />
      )}
    </div>
  );
}

function Question({
  token,
  about: { group, isMailed },
}: {
  readonly token: string;
  readonly about: Subscription;
}): ReactNode {
  const t = useTexts();
  const end = useUnsubscribe(token);
  const named = { group: t(`notifications.group.${group}`) };
  const refusal = end.error ? refusalOf(end.error) : null;
  return (
    <Card>
      <div className="grid justify-items-start gap-4">
        <FormError message={refusal && t.refusal(refusal.code, refusal.details)} />
        <p role="status" className="text-balance">
          {isMailed ? t('notifications.unsubscribe.ask', named) : t('notifications.unsubscribe.done', named)}
        </p>
        {isMailed && (
          <Button variant="primary" busy={end.isPending} onClick={() => end.mutate()}>
            {t('notifications.unsubscribe.do')}
          </Button>
        )}
        <TextLink to="/settings/notifications">{t('notifications.unsubscribe.settings')}</TextLink>
      </div>
    </Card>
  );
}
