import { refusalOf, useGiveConsent } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, FormError, TextLink, toasts } from '@ringside/client/ui';
import type { OwnPrivacy } from '@ringside/contracts/privacy';
import type { ReactNode } from 'react';

/** What was agreed to and when; the button is there while the person is asked. */
export function ConsentCard({ privacy }: { readonly privacy: OwnPrivacy }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const give = useGiveConsent();
  const { consent, isAsked, version } = privacy;
  const { code, details } = refusalOf(give.error);
  const onGive = () =>
    give.mutate(version, { onSuccess: () => toasts.push({ tone: 'positive', title: t('privacy.consent.done') }) });
  const date = consent && format.date(consent.givenAt);
  return (
    <Card title={t('privacy.consent')}>
      <div className="grid gap-4">
        <p>
          {date === null
            ? t('privacy.consent.none')
            : t(isAsked ? 'privacy.consent.changed' : 'privacy.consent.given', { date })}
        </p>
        <FormError message={give.error ? t.refusal(code, details) : null} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          {isAsked && (
            <Button variant="primary" busy={give.isPending} onClick={onGive}>
              {t('privacy.consent.give')}
            </Button>
          )}
          <TextLink to="/pages/privacy">{t('privacy.consent.read')}</TextLink>
        </div>
      </div>
    </Card>
  );
}
