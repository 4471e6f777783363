import { useAdminTexts } from '@ringside/client/texts';
import { DateTimeInput, Field, instantOfWallTime, NumberInput, Select, wallTimeOf } from '@ringside/client/ui';
import { EVENT_CAPACITY_MAX } from '@ringside/contracts/events';
import { useMemo, type ReactNode } from 'react';
import type { EventFieldsProps } from './event-fields';

/** When the event is, by the clocks of its place, and for how many. */
export function ScheduleFields({ draft, wrong, onChange }: EventFieldsProps): ReactNode {
  const t = useAdminTexts();
  // whoever corrects the zone means the same hands of the clock in another place
  const moveTo = (timeZone: string) =>
    onChange({
      timeZone,
      startsAt: sameClocks(draft.startsAt, draft.timeZone, timeZone),
      endsAt: sameClocks(draft.endsAt, draft.timeZone, timeZone),
    });
  // hundreds of them, and every letter typed into the form draws it anew
  const zoneOptions = useMemo(() => zonesWith(draft.timeZone).map(toOption), [draft.timeZone]);
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label={t('admin.form.startsAt')} error={wrong.startsAt}>
        <DateTimeInput
          name="startsAt"
          required
          zone={draft.timeZone}
          value={draft.startsAt}
          onChange={(startsAt) => onChange({ startsAt })}
        />
      </Field>
      <Field label={t('admin.form.endsAt')} error={wrong.endsAt}>
        <DateTimeInput
          name="endsAt"
          required
          zone={draft.timeZone}
          {...(draft.startsAt === null ? {} : { min: draft.startsAt })}
          value={draft.endsAt}
          onChange={(endsAt) => onChange({ endsAt })}
        />
      </Field>
      <Field label={t('admin.form.timeZone')} hint={t('admin.form.timeZone.hint')} error={wrong.timeZone}>
        <Select name="timeZone" value={draft.timeZone} onChange={(event) => moveTo(event.target.value)}>
          {zoneOptions}
        </Select>
      </Field>
      <CapacityField draft={draft} wrong={wrong} onChange={onChange} />
    </div>
  );
}

/** For how many people there is room. */
export function CapacityField({ draft, wrong, onChange }: EventFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <Field label={t('admin.form.capacity')} hint={t('admin.form.capacity.hint')} error={wrong.capacity}>
      <NumberInput
        name="capacity"
        required
        min={1}
        max={EVENT_CAPACITY_MAX}
        increaseLabel={t('frame.increase')}
        decreaseLabel={t('frame.decrease')}
        value={draft.capacity}
        onChange={(capacity) => onChange({ capacity })}
      />
    </Field>
  );
}

function sameClocks(at: string | null, from: string, to: string): string | null {
  if (at === null) return null;
  const moved = instantOfWallTime(wallTimeOf(Date.parse(at), from), to);
  return moved === null ? null : new Date(moved).toISOString();
}

/** Every zone the browser knows, and the event's own, which another browser may have known. */
const zonesWith = (zone: string): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zone])].sort((one, other) => one.localeCompare(other));

const toOption = (zone: string): ReactNode => (
  <option key={zone} value={zone}>
    {zone.replaceAll('_', ' ')}
  </option>
);
