import { refusalOf, useAddTicketType, useRemoveTicketType } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, IconButton, Select, TextInput } from '@ringside/client/ui';
import { type Catalogue, TICKET_PLACES, TICKET_TYPE_NAME_MAX, type TicketPlace } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';

interface TypeListProps {
  readonly eventId: EventId;
  readonly catalogue: Catalogue;
}

/** The ticket types of an event. */
export function TypeList({ eventId, catalogue }: TypeListProps): ReactNode {
  const t = useAdminTexts();
  const remove = useRemoveTicketType(eventId);
  const refusal = remove.error ? refusalOf(remove.error) : undefined;
  return (
    <Card title={t('prices.types')}>
      <div className="grid gap-4">
        {catalogue.ticketTypes.length === 0 && <p className="text-muted">{t('prices.free')}</p>}
        <ul className="divide-y divide-line">
          {catalogue.ticketTypes.map(({ id, name, place, sold, held }) => (
            <li key={id} className="flex items-center justify-between gap-3 py-2.5">
              <span>
                <span className="block font-medium">{name}</span>
                <span className="block text-sm text-muted">
                  {[t(`prices.place.${place}`), t('prices.used', { sold, held })].join(' · ')}
                </span>
              </span>
              {sold + held === 0 && (
                <IconButton
                  icon={<Trash2 />}
                  label={t('prices.remove', { type: name })}
                  onClick={() => remove.mutate(id)}
                />
              )}
            </li>
          ))}
        </ul>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        <NewType eventId={eventId} />
      </div>
    </Card>
  );
}

/** What a ticket type is like until its organizers say more. */
const USUAL = {
  about: '',
  taxRate: 0,
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web' as const, 'boxOffice' as const],
  byVoucherOnly: false,
  isActive: true,
};

function NewType({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const add = useAddTicketType(eventId);
  const [name, setName] = useState('');
  const [place, setPlace] = useState<TicketPlace>('seat');
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (name.trim() !== '') add.mutate({ ...USUAL, name, place }, { onSuccess: () => setName('') });
  };
  const refusal = add.error ? refusalOf(add.error) : undefined;
  return (
    <form noValidate onSubmit={send} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
      <Field label={t('prices.newType')} error={refusal ? t.refusal(refusal.code, refusal.details) : null}>
        <TextInput value={name} maxLength={TICKET_TYPE_NAME_MAX} onChange={(typed) => setName(typed.target.value)} />
      </Field>
      <Field label={t('prices.place')}>
        <Select
          value={place}
          onChange={(chosen) => setPlace(chosen.target.value as TicketPlace)}
          choices={TICKET_PLACES.map((value) => ({ value, label: t(`prices.place.${value}`) }))}
        />
      </Field>
      <Button type="submit" busy={add.isPending} disabled={name.trim() === ''}>
        {t('prices.add')}
      </Button>
    </form>
  );
}
