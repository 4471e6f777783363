import type { ChosenSeats } from '@ringside/client/seat-map';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Field, Select, TextInput } from '@ringside/client/ui';
import type { BoxOfficeType } from '@ringside/contracts/box-office';
import type { TicketTypeId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';

interface SeatFieldProps {
  readonly chosen: ChosenSeats;
  readonly types: readonly BoxOfficeType[];
  readonly typeId: TicketTypeId | '';
  readonly onType: (typeId: TicketTypeId | '') => void;
}

/** Seats by typing, beside the map; and what they are sold as. */
export function SeatField({ chosen, types, typeId, onType }: SeatFieldProps): ReactNode {
  const t = useAdminTexts();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<'none' | 'taken' | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const seatNo = chosen.seatCalled(typed);
    const isTaken = seatNo !== undefined && !chosen.isFree(seatNo);
    setWrong(seatNo === undefined ? 'none' : isTaken ? 'taken' : null);
    if (seatNo === undefined || isTaken) return;
    chosen.select([...new Set([...chosen.selected, seatNo])]);
    setTyped('');
  };
  return (
    <>
      <form noValidate onSubmit={add} className="flex items-start gap-2">
        <Field
          label={t('office.seat')}
          hint={t('office.seat.hint')}
          error={wrong && t(`office.seat.${wrong}`)}
          className="grow"
        >
          <TextInput
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <Button type="submit" className="mt-6">
          {t('office.seat.add')}
        </Button>
      </form>
      {types.length > 1 && (
        <Field label={t('office.type')}>
          <Select
            value={typeId}
            choices={[
              { value: '', label: t('office.type.any') },
              ...types.map(({ ticketTypeId, name }) => ({ value: ticketTypeId, label: name })),
            ]}
            onChange={(event) => onType(event.target.value as TicketTypeId | '')}
          />
        </Field>
      )}
    </>
  );
}
