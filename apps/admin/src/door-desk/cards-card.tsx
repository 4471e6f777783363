import { bookingQueries, cardsAddress, doorQueries, fetchSeats } from '@ringside/client/api';
import { useAdminTexts, useLanguage } from '@ringside/client/texts';
import { buttonClasses, Card, Field, Select } from '@ringside/client/ui';
import { CARD_KINDS, CARDS_MAX } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

/** Badges and seat cards to print, of a section or of all. */
export function CardsCard({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const { language } = useLanguage();
  const { sections, tickets } = useWhatThereIs(eventId);
  const [section, setSection] = useState('');
  const which = section === '' ? {} : { section: Number(section) };
  const parts = Array.from({ length: Math.max(1, Math.ceil(tickets / CARDS_MAX)) }, (_, part) => part);
  return (
    <Card title={t('door.cards')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('door.cards.lead')}</p>
        {sections.length > 1 && (
          <Field label={t('door.cards.section')} className="max-w-sm">
            <Select
              value={section}
              choices={[
                { value: '', label: t('door.cards.all') },
                ...sections.map(({ no, name }) => ({ value: String(no), label: name })),
              ]}
              onChange={(event) => setSection(event.target.value)}
            />
          </Field>
        )}
        {CARD_KINDS.map((kind) => (
          <p key={kind} className="flex flex-wrap gap-2">
            {parts.map((part) => {
              const what = t(`door.cards.${kind}`);
              return (
                <a
                  key={part}
                  href={cardsAddress(eventId, { kind, language, part, ...which })}
                  download
                  className={buttonClasses({ size: 'small' })}
                >
                  {parts.length === 1 ? what : t('door.cards.part', { what, part: part + 1 })}
                </a>
              );
            })}
          </p>
        ))}
      </div>
    </Card>
  );
}

/** The sections of the hall, and how many tickets there are at most. */
function useWhatThereIs(eventId: EventId) {
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
  const { data } = useQuery(doorQueries.lists(eventId));
  return {
    sections: layout.data?.sections ?? [],
    tickets: Math.max(0, ...(data?.lists.map(({ expected }) => expected) ?? [])),
  };
}
