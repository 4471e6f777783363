import { refusalOf, useJoinWaitlist } from '@ringside/client/api';
import { type Texts, useTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, FormError, NumberInput, Select } from '@ringside/client/ui';
import { WAITING_PARTY_MAX } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Awaitable, categoriesOf, type Sold, typesOf } from './sold-out';

interface JoinDialogProps {
  readonly eventId: EventId;
  readonly sold: Sold;
  readonly onClose: () => void;
}

/** What somebody wants to wait for, and for how many. */
export function JoinDialog({ eventId, sold: { prices, model }, onClose }: JoinDialogProps): ReactNode {
  const t = useTexts();
  const formId = useId();
  const join = useJoinWaitlist(eventId);
  const types = typesOf(prices);
  const categories = categoriesOf(model);
  const [wish, setWish] = useState({ type: '', category: '', party: 1 });
  const most = Math.min(WAITING_PARTY_MAX, prices.limit);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    const ticketTypeId = wish.type === '' ? null : (wish.type as TicketTypeId);
    join
      .mutateAsync({ ticketTypeId, category: wish.category, party: wish.party })
      .then(onClose)
      .catch(() => undefined); // said in the dialog
  };
  const refusal = join.error ? refusalOf(join.error) : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('waiting.join')}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={join.isPending}>
            {t('waiting.join')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{t('waiting.lead')}</p>
        {types.length > 0 && (
          <Field label={t('waiting.what')}>
            <Select
              value={wish.type}
              onChange={(event) => setWish({ ...wish, type: event.target.value })}
              choices={[{ value: '', label: t('waiting.anyTicket') }, ...choicesOf(types, t)]}
            />
          </Field>
        )}
        {categories.length > 0 && (
          <Field label={t('waiting.category')}>
            <Select
              value={wish.category}
              onChange={(event) => setWish({ ...wish, category: event.target.value })}
              choices={[{ value: '', label: t('waiting.any') }, ...choicesOf(categories, t)]}
            />
          </Field>
        )}
        <Field label={t('waiting.party')} hint={model && t('waiting.together')}>
          <NumberInput
            value={wish.party}
            min={1}
            max={most}
            onChange={(party) => setWish({ ...wish, party: party ?? 1 })}
            increaseLabel={t('waiting.morePeople')}
            decreaseLabel={t('waiting.fewer')}
          />
        </Field>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      </form>
    </Dialog>
  );
}

const choicesOf = (things: readonly Awaitable[], t: Texts) =>
  things.map(({ value, name, isSoldOut }) => ({ value, label: isSoldOut ? t('waiting.more', { name }) : name }));
