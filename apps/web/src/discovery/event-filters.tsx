import { discoveryQueries } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Badge, Button, Checkbox, Field, SegmentedControl, Select, TextInput } from '@ringside/client/ui';
import { EVENT_SORTS } from '@ringside/contracts/discovery';
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useId, useState, type ReactNode } from 'react';
import { countFilters, type Filter } from './search-address';
import { SearchWords } from './search-words';

interface EventFiltersProps {
  readonly address: URLSearchParams;
  /** An empty text takes a filter away. */
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
  readonly onClear: () => void;
}

/** What to look for: words and the kind of list always, the rest behind a button until it is used. */
export function EventFilters({ address, onChange, onClear }: EventFiltersProps): ReactNode {
  const t = useTexts();
  const count = countFilters(address);
  const [isOpen, setOpen] = useState(count > 0);
  const id = useId();
  const when = address.get('when') === 'past' ? 'past' : 'upcoming';
  const search = useCallback((words: string) => onChange({ search: words }), [onChange]);
  return (
    <search className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <SearchWords value={address.get('search') ?? ''} onChange={search} />
        <Button aria-expanded={isOpen} aria-controls={id} icon={<SlidersHorizontal />} onClick={() => setOpen(!isOpen)}>
          {t('discovery.filters')}
          {count > 0 && (
            <span className="ml-2">
              <Badge tone="accent">{count}</Badge>
            </span>
          )}
        </Button>
      </div>
      <div id={id} hidden={!isOpen} className="rounded-card border border-line bg-raised p-4 shadow-card sm:p-5">
        <FilterFields address={address} when={when} onChange={onChange} />
        {address.size > 0 && (
          <Button size="small" variant="ghost" className="mt-4" onClick={onClear}>
            {t('discovery.clear')}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SegmentedControl
          label={t('discovery.when')}
          value={when}
          onChange={(value) => onChange({ when: value === 'past' ? 'past' : '' })}
          segments={[
            { value: 'upcoming', label: t('discovery.when.upcoming') },
            { value: 'past', label: t('discovery.when.past') },
          ]}
        />
        <Field label={t('discovery.sort')} quiet>
          <Select
            value={address.get('sort') ?? 'start'}
            onChange={(event) => onChange({ sort: event.target.value === 'start' ? '' : event.target.value })}
            choices={EVENT_SORTS.map((sort) => ({ value: sort, label: t(`discovery.sort.${sort}`) }))}
          />
        </Field>
      </div>
    </search>
  );
}

interface FilterFieldsProps extends Omit<EventFiltersProps, 'onClear'> {
  readonly when: 'upcoming' | 'past';
}

function FilterFields({ address, when, onChange }: FilterFieldsProps): ReactNode {
  const t = useTexts();
  const { data: facets } = useQuery(discoveryQueries.facets(when));
  const value = (name: Filter) => address.get(name) ?? '';
  const counted = (name: string, count: number) => t('discovery.counted', { name, count });
  const games = (facets?.games ?? []).map(({ game, count }) => ({ value: game, label: counted(game, count) }));
  const organizers = (facets?.organizers ?? []).map(({ id, name, count }) => ({
    value: id,
    label: counted(name, count),
  }));
  const input = (name: Filter, label: string, type: 'date' | 'number') => (
    <Field label={label}>
      <TextInput
        type={type}
        name={name}
        {...(type === 'number' ? { min: 1, max: 100_000, inputMode: 'numeric' as const } : {})}
        value={value(name)}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field label={t('discovery.game')}>
        <Select
          value={value('game')}
          onChange={(event) => onChange({ game: event.target.value })}
          choices={[{ value: '', label: t('discovery.game.every') }, ...known(games, value('game'))]}
        />
      </Field>
      <Field label={t('discovery.organizer')}>
        <Select
          value={value('organizer')}
          onChange={(event) => onChange({ organizer: event.target.value })}
          choices={[{ value: '', label: t('discovery.organizer.every') }, ...known(organizers, value('organizer'))]}
        />
      </Field>
      <Field label={t('discovery.place')}>
        <Select
          value={value('place')}
          onChange={(event) => onChange({ place: event.target.value })}
          choices={[
            { value: '', label: t('discovery.place.every') },
            { value: 'online', label: counted(t('discovery.place.online'), facets?.online ?? 0) },
            { value: 'onSite', label: counted(t('discovery.place.onSite'), facets?.onSite ?? 0) },
          ]}
        />
      </Field>
      <Checkbox
        className="self-end"
        label={t('discovery.free')}
        checked={value('free') === 'only'}
        onChange={(event) => onChange({ free: event.target.checked ? 'only' : '' })}
      />
      {input('from', t('discovery.from'), 'date')}
      {input('to', t('discovery.to'), 'date')}
      <div className="grid grid-cols-2 gap-3">
        {input('minPlaces', t('discovery.minPlaces'), 'number')}
        {input('maxPlaces', t('discovery.maxPlaces'), 'number')}
      </div>
    </div>
  );
}

/** A choice that stands in the address but is not among the most frequent is offered too: the list must not lie. */
const known = (choices: readonly { value: string; label: string }[], value: string) =>
  value === '' || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
