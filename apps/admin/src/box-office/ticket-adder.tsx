import { bookingQueries, fetchSeats } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Field, Select, TextInput } from '@ringside/client/ui';
import type { BoxOfficeType } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { isPriceWrong, PriceField, priceIn } from './price-field';
import type { TicketsWanted } from './use-sale';

interface TicketAdderProps {
  readonly eventId: EventId;
  readonly types: readonly BoxOfficeType[];
  readonly currency: string;
  readonly onAdd: (tickets: TicketsWanted) => void;
}

const AMOUNT_MAX = 20;

/** Tickets without a seat: of a type, in a standing area or in none. */
export function TicketAdder({ eventId, types, currency, onAdd }: TicketAdderProps): ReactNode {
  const t = useAdminTexts();
  const areas = useAreas(eventId);
  const [chosen, setChosen] = useState(types[0]?.ticketTypeId);
  const [price, setPrice] = useState('');
  const type = types.find(({ ticketTypeId }) => ticketTypeId === chosen) ?? types[0];
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const amount = Math.min(AMOUNT_MAX, Math.max(1, Math.floor(Number(typed.get('amount'))) || 1));
    const areaKey = typed.get('area');
    if (!type || isPriceWrong(type, price, currency)) return;
    const { ticketTypeId } = type;
    const each = priceIn(type, price, currency);
    onAdd({
      ticketTypeId,
      amount,
      ...(each === undefined ? {} : { price: each }),
      ...(typeof areaKey === 'string' && areaKey !== '' && { areaKey }),
    });
  };
  return (
    <form noValidate onSubmit={add} className="flex flex-wrap items-start gap-2">
      <Field label={t('office.type')} className="grow">
        <Select
          value={type?.ticketTypeId}
          choices={types.map(({ ticketTypeId, name }) => ({ value: ticketTypeId, label: name }))}
          onChange={(event) => setChosen(event.target.value as BoxOfficeType['ticketTypeId'])}
        />
      </Field>
      {type?.place === 'area' && (
        <Field label={t('office.area')} className="grow">
          <Select name="area" choices={areas.map(({ key, name }) => ({ value: key, label: name }))} />
        </Field>
      )}
      <PriceField type={type} currency={currency} typed={price} onType={setPrice} />
      <Field label={t('office.amount')} className="w-20">
        <TextInput name="amount" inputMode="numeric" defaultValue="1" />
      </Field>
      <Button type="submit" className="mt-6">
        {t('office.ticket.add')}
      </Button>
    </form>
  );
}

/** The standing areas of the hall, by their names in the plan. */
function useAreas(eventId: EventId) {
  const picture = useQuery({
    queryKey: [...bookingQueries.everyMine, 'picture', eventId],
    queryFn: () => fetchSeats(eventId, undefined),
    staleTime: 60_000,
    retry: false,
  });
  const layout = useQuery({
    ...bookingQueries.layout(eventId, picture.data?.layout ?? ''),
    enabled: picture.data !== undefined,
  });
  return layout.data?.areas?.filter(({ kind }) => kind === 'standing') ?? [];
}
