import { siteQueries, useSendConfirmation } from '@ringside/client/api';
import { loadSettingsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Notice, toasts } from '@ringside/client/ui';
import { LINK_MINUTES } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** For who has not confirmed their address yet. */
export function ConfirmationBanner(): ReactNode {
  return (
    <MoreTexts load={loadSettingsTexts}>
      <Banner />
    </MoreTexts>
  );
}

function Banner(): ReactNode {
  const t = useTexts();
  const send = useSendConfirmation();
  const { data: site } = useQuery({ ...siteQueries.about(), staleTime: Infinity });
  const isKept = site?.sendsMail === false;
  const resend = () =>
    send.mutate(undefined, {
      onSuccess: () =>
        toasts.push({ tone: 'positive', title: t('settings.confirmation.sent', { minutes: LINK_MINUTES }) }),
      onError: () => toasts.push({ tone: 'danger', title: t.refusal('TOO_MANY_TRIES') }),
    });
  return (
    <Notice
      tone="info"
      className="mx-auto mt-3 w-[calc(100%-2rem)] max-w-6xl max-sm:flex-wrap"
      title={t('settings.confirmation.title')}
      action={
        !isKept && (
          <Button size="small" busy={send.isPending} onClick={resend}>
            {t('settings.confirmation.resend')}
          </Button>
        )
      }
    >
      {t(isKept ? 'settings.confirmation.kept' : 'settings.confirmation.text')}
    </Notice>
  );
}
