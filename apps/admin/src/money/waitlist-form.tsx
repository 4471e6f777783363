import { refusalOf, usePutWaitlistTerms } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Checkbox, Field, FormError, NumberInput, toasts } from '@ringside/client/ui';
import { OFFER_MINUTES_MAX, type WaitlistTerms } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';

/** No offer is shorter. */
const OFFER_MINUTES_MIN = 5;
const STEP_MINUTES = 15;

interface WaitlistFormProps {
  readonly eventId: EventId;
  readonly terms: WaitlistTerms;
}

/** Opens and closes the waitlist, and says how long an offer lasts. */
export function WaitlistForm({ eventId, terms }: WaitlistFormProps): ReactNode {
  const t = useAdminTexts();
  const put = usePutWaitlistTerms(eventId);
  const [draft, setDraft] = useState(terms);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    put
      .mutateAsync(draft)
      .then(() => toasts.push({ tone: 'positive', title: t('waitlist.saved'), key: 'waitlist' }))
      .catch(() => undefined); // said in the form
  };
  const refusal = put.error ? refusalOf(put.error) : undefined;
  return (
    <Card title={t('waitlist.title')}>
      <form noValidate onSubmit={send} className="grid gap-4">
        <p className="max-w-prose text-sm text-muted">{t('waitlist.lead')}</p>
        <Checkbox
          label={t('waitlist.open')}
          checked={draft.isOpen}
          onChange={(changed) => setDraft({ ...draft, isOpen: changed.target.checked })}
        />
        <Field label={t('waitlist.minutes')} className="max-w-56">
          <NumberInput
            min={OFFER_MINUTES_MIN}
            max={OFFER_MINUTES_MAX}
            step={STEP_MINUTES}
            value={draft.offerMinutes}
            onChange={(minutes) => setDraft({ ...draft, offerMinutes: minutes ?? OFFER_MINUTES_MIN })}
            increaseLabel={t('waitlist.more')}
            decreaseLabel={t('waitlist.fewer')}
          />
        </Field>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        <div>
          <Button type="submit" variant="primary" busy={put.isPending}>
            {t('waitlist.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
