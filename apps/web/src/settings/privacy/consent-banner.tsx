import { privacyQueries, useGiveConsent } from '@ringside/client/api';
import { loadPrivacyTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Notice, TextLink, toasts } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Asks for consent when the privacy page has changed in what matters, or nobody asked yet. The page works meanwhile. */
export function ConsentBanner(): ReactNode {
  const { data } = useQuery({ ...privacyQueries.mine(), staleTime: 5 * 60_000 });
  if (!data?.isAsked) return null;
  return (
    <MoreTexts load={loadPrivacyTexts}>
      <Question version={data.version} />
    </MoreTexts>
  );
}

function Question({ version }: { readonly version: number }): ReactNode {
  const t = useTexts();
  const give = useGiveConsent();
  const onGive = () =>
    give.mutate(version, {
      onSuccess: () => toasts.push({ tone: 'positive', title: t('privacy.consent.done') }),
      onError: () => toasts.push({ tone: 'danger', title: t.refusal('UNAVAILABLE') }),
    });
  return (
    <Notice
      tone="info"
      className="mx-auto mt-3 w-[calc(100%-2rem)] max-w-6xl max-sm:flex-wrap"
      action={
        <Button size="small" busy={give.isPending} onClick={onGive}>
          {t('privacy.consent.give')}
        </Button>
      }
    >
      {t('privacy.ask')} <TextLink to="/pages/privacy">{t('privacy.consent.read')}</TextLink>
    </Notice>
  );
}
