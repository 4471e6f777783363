import { bookingQueries, boxOfficeQueries, fetchSeats } from '@ringside/client/api';
import { loadCardsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, SegmentedControl, Select } from '@ringside/client/ui';
import { CARD_KINDS, type CardKind } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Printed, usePrinting } from '../cards/print-cards';

interface CardsCardProps {
  readonly eventId: EventId;
}

/** Badges and seat cards to print: what was not printed yet, a section, or all. */
export function CardsCard(props: CardsCardProps): ReactNode {
  return (
    <MoreTexts load={loadCardsTexts}>
      <CardsToPrint {...props} />
    </MoreTexts>
  );
}

/** Beside the numbers of sections. */
const UNPRINTED = 'unprinted';
const ALL = 'all';

const wishOf = (which: string) =>
  which === UNPRINTED ? { unprinted: true } : which === ALL ? {} : { section: Number(which) };

const NOTHING = { tickets: 0, unprinted: 0 };

function CardsToPrint({ eventId }: CardsCardProps): ReactNode {
  const t = useAdminTexts();
  const { data } = useQuery(boxOfficeQueries.cards(eventId));
  const printing = usePrinting(eventId);
  const [kind, setKind] = useState<CardKind>('badge');
  const [which, setWhich] = useState(UNPRINTED);
  const counted = data?.counts.find((each) => each.kind === kind) ?? NOTHING;
  const count = which === UNPRINTED ? counted.unprinted : counted.tickets;
  return (
    <Card title={t('cards.title')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('cards.lead')}</p>
        <div className="flex flex-wrap items-end gap-4">
          <SegmentedControl
            label={t('cards.title')}
            value={kind}
            onChange={setKind}
            segments={CARD_KINDS.map((value) => ({ value, label: t(`cards.${value}`) }))}
          />
          <Which eventId={eventId} counted={counted} value={which} onChange={setWhich} />
          <Button
            busy={printing.isBusy}
            disabled={count === 0}
            onClick={() => printing.print({ ...wishOf(which), kind })}
          >
            {which === UNPRINTED ? t('cards.print', { count }) : t('cards.printAll')}
          </Button>
        </div>
        {data && count === 0 && !printing.last && (
          <p className="text-sm text-muted">{t(counted.tickets === 0 ? 'cards.none' : 'cards.nothing')}</p>
        )}
        <Printed eventId={eventId} printing={printing} />
      </div>
    </Card>
  );
}

interface WhichProps extends CardsCardProps {
  readonly counted: typeof NOTHING;
  readonly value: string;
  readonly onChange: (which: string) => void;
}

function Which({ eventId, counted: { tickets, unprinted }, value, onChange }: WhichProps): ReactNode {
  const t = useAdminTexts();
  const sections = useSections(eventId);
  return (
    <Field label={t('cards.which')} className="min-w-56">
      <Select
        value={value}
        choices={[
          { value: UNPRINTED, label: `${t('cards.unprinted')} (${unprinted})` },
          { value: ALL, label: `${t('cards.all')} (${tickets})` },
          ...sections.map(({ no, name }) => ({ value: String(no), label: t('cards.section', { section: name }) })),
        ]}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** The sections of the hall, where it has several. */
function useSections(eventId: EventId): readonly { readonly no: number; readonly name: string }[] {
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
  const sections = layout.data?.sections ?? [];
  return sections.length > 1 ? sections : [];
}
