import { useTexts } from '@ringside/client/texts';
import { Card, Checkbox, Field, IconButton, NumberInput, SegmentedControl, TextInput } from '@ringside/client/ui';
import { ROW_SEATS_MAX, SECTION_NAME_MAX, SECTION_ROWS_MAX, type SectionSpec } from '@ringside/contracts/booking';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';

interface SectionFieldsProps {
  readonly number: number;
  readonly section: SectionSpec;
  readonly onChange: (change: Partial<SectionSpec>) => void;
  /** Absent for the only section. */
  readonly onRemove: (() => void) | undefined;
}

/** One section of the plan. */
export function SectionFields({ number, section, onChange, onRemove }: SectionFieldsProps): ReactNode {
  const t = useTexts();
  const steps = { increaseLabel: t('booking.plan.more'), decreaseLabel: t('booking.plan.fewer') };
  const remove = t('booking.plan.remove', { number });
  return (
    <Card
      level={3}
      title={t('booking.plan.section', { number })}
      actions={onRemove && <IconButton label={remove} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />}
    >
      <div className="grid gap-4">
        <Field label={t('booking.plan.sectionName')}>
          <TextInput
            value={section.name}
            maxLength={SECTION_NAME_MAX}
            onChange={(event) => onChange({ name: event.target.value })}
            required
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('booking.plan.rows')}>
            <NumberInput
              {...steps}
              value={section.rows}
              min={1}
              max={SECTION_ROWS_MAX}
              onChange={(rows) => onChange({ rows: within(rows, 1, SECTION_ROWS_MAX) })}
            />
          </Field>
          <Field label={t('booking.plan.seatsPerRow')}>
            <NumberInput
              {...steps}
              value={section.seatsPerRow}
              min={1}
              max={ROW_SEATS_MAX}
              onChange={(seats) => onChange({ seatsPerRow: within(seats, 1, ROW_SEATS_MAX) })}
            />
          </Field>
        </div>
        <Field label={t('booking.plan.aisleEvery')} hint={t('booking.plan.aisleHint')}>
          <NumberInput
            {...steps}
            value={section.aisleEvery}
            min={0}
            max={ROW_SEATS_MAX}
            onChange={(every) => onChange({ aisleEvery: within(every, 0, ROW_SEATS_MAX) })}
          />
        </Field>
        <SegmentedControl
          label={t('booking.plan.rowNaming')}
          segments={[
            { value: 'letters', label: t('booking.plan.letters') },
            { value: 'numbers', label: t('booking.plan.numbers') },
          ]}
          value={section.rowNaming}
          onChange={(rowNaming) => onChange({ rowNaming })}
        />
        {number > 1 && (
          <SegmentedControl
            label={t('booking.plan.placement')}
            segments={[
              { value: 'beside', label: t('booking.plan.beside') },
              { value: 'below', label: t('booking.plan.below') },
            ]}
            value={section.placement}
            onChange={(placement) => onChange({ placement })}
          />
        )}
        <Checkbox
          label={t('booking.plan.facing')}
          hint={t('booking.plan.facingHint')}
          checked={section.facing}
          onChange={(event) => onChange({ facing: event.target.checked })}
        />
      </div>
    </Card>
  );
}

/** While a field is empty or overfull the plan keeps a size that can be drawn. */
const within = (value: number | null, least: number, most: number): number =>
  Math.min(most, Math.max(least, value ?? least));
