import { bookingQueries, refusalOf, usePutSeating } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Card, ErrorState, Field, LoadingRows, Notice, TextInput, toasts } from '@ringside/client/ui';
import type { Seating, SeatingSpec } from '@ringside/contracts/booking';
import { PLAN_NAME_MAX, SEATS_MAX, SECTIONS_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { SeatPreview } from './seat-preview';
import { SectionFields } from './section-fields';

export interface SeatingGeneratorProps {
  readonly eventId: EventId;
}

type SectionSpec = SeatingSpec['sections'][number];

/** Sections of rows and seats, seen as they will be while they are typed. */
export function SeatingGenerator(props: SeatingGeneratorProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <LoadedSeating {...props} />
    </MoreTexts>
  );
}

function LoadedSeating({ eventId }: SeatingGeneratorProps): ReactNode {
  const t = useTexts();
  const { data, error, isPending, refetch } = useQuery(bookingQueries.seating(eventId));
  if (isPending) return <LoadingRows label={t('booking.loading')} />;
  const refusal = error && refusalOf(error);
  if (refusal && !data && refusal.code !== 'NO_SEATING') {
    return (
      <ErrorState
        title={t('booking.failed')}
        action={<Button onClick={() => void refetch()}>{t('frame.retry')}</Button>}
      >
        {t.refusal(refusal.code, refusal.details)}
      </ErrorState>
    );
  }
  return <SeatingForm key={data?.layout ?? 'new'} eventId={eventId} present={data} />;
}

interface SeatingFormProps extends SeatingGeneratorProps {
  readonly present: Seating | undefined;
}

function SeatingForm({ eventId, present }: SeatingFormProps): ReactNode {
  const t = useTexts();
  const form = useSeatingForm(present?.spec);
  const put = usePutSeating(eventId);
  const refusal = put.error && refusalOf(put.error);
  const isLocked = present !== undefined && !present.replaceable;
  const save = () =>
    put.mutate(form.spec, { onSuccess: () => toasts.push({ tone: 'positive', title: t('booking.plan.saved') }) });
  return (
    <div className="@container">
      <div className="grid items-start gap-4 @4xl:grid-cols-[22rem_minmax(0,1fr)]">
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!form.problem) save();
          }}
        >
          {isLocked && <Notice>{t('booking.plan.inUse', { held: present.held, sold: present.sold })}</Notice>}
          <fieldset disabled={isLocked} className="grid gap-4">
            <legend className="sr-only">{t('booking.plan')}</legend>
            <Field label={t('booking.plan.name')}>
              <TextInput
                value={form.spec.name}
                maxLength={PLAN_NAME_MAX}
                onChange={(event) => form.rename(event.target.value)}
                required
              />
            </Field>
            {form.spec.sections.map((section, index) => (
              <SectionFields
                key={index}
                number={index + 1}
                section={section}
                onChange={(change) => form.change(index, change)}
                onRemove={form.spec.sections.length > 1 ? () => form.remove(index) : undefined}
              />
            ))}
            {form.spec.sections.length < SECTIONS_MAX && (
              <Button icon={<Plus aria-hidden="true" />} onClick={form.add}>
                {t('booking.plan.add')}
              </Button>
            )}
          </fieldset>
          {form.problem && <Notice tone="warning">{form.problem}</Notice>}
          {refusal && (
            <Notice tone="danger" announce>
              {t.refusal(refusal.code, refusal.details)}
            </Notice>
          )}
          {!isLocked && (
            <Button type="submit" variant="primary" size="large" busy={put.isPending} disabled={form.problem !== null}>
              {t('booking.plan.save')}
            </Button>
          )}
        </form>
        <Card
          title={t('booking.plan.preview')}
          actions={t('booking.plan.count', { count: form.count })}
          className="@4xl:sticky @4xl:top-20"
        >
          <SeatPreview sections={form.count <= SEATS_MAX ? form.spec.sections : []} />
        </Card>
      </div>
    </div>
  );
}

const SMALL: Omit<SectionSpec, 'name'> = {
  rows: 10,
  seatsPerRow: 20,
  aisleEvery: 10,
  facing: true,
  rowNaming: 'letters',
  placement: 'beside',
};

function useSeatingForm(present: SeatingSpec | undefined) {
  const t = useTexts();
  const [spec, setSpec] = useState<SeatingSpec>(
    present ?? {
      name: t('booking.plan.newPlan'),
      sections: [{ ...SMALL, name: t('booking.plan.newSection', { number: 1 }) }],
    },
  );
  const { sections } = spec;
  const setSections = (next: SectionSpec[]) => setSpec({ ...spec, sections: next });
  const count = sections.reduce((sum, { rows, seatsPerRow }) => sum + rows * seatsPerRow, 0);
  const hasTwins = new Set(sections.map(({ name }) => name.trim())).size < sections.length;
  const tooMany = count > SEATS_MAX ? t('booking.plan.tooMany', { most: SEATS_MAX, count }) : null;
  return {
    spec,
    count,
    problem: tooMany ?? (hasTwins ? t('booking.plan.sameName') : null),
    rename: (name: string) => setSpec({ ...spec, name }),
    change: (index: number, change: Partial<SectionSpec>) =>
      setSections(sections.map((section, at) => (at === index ? { ...section, ...change } : section))),
    remove: (index: number) => setSections(sections.filter((_, at) => at !== index)),
    add: () => {
      const name = t('booking.plan.newSection', { number: sections.length + 1 });
      setSections([...sections, { ...(sections.at(-1) ?? SMALL), name }]);
    },
  };
}
