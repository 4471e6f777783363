import { registrationQueries, registrationsCsvAddress, type RosterWish, useLiveRoster } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, buttonClasses, Card, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { REGISTRATION_STATES, type RegistrationPage } from '@ringside/contracts/registrations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, SearchX, Settings2, Users } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { MoreButton } from '../events/more-button';
import { SearchField } from '../people/search-field';
import { RosterActions } from './roster-actions';
import { RosterTable } from './roster-table';
import { SettingsDialog } from './settings-dialog';
import { StateFilter } from './state-filter';

interface RosterProps {
  readonly event: EventDetails;
}

/** Everybody who has registered for the event. What is searched stands in the address. */
export function Roster({ event }: RosterProps): ReactNode {
  const t = useAdminTexts();
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (name: string, value: string) =>
      setAddress(
        (now) => {
          if (value === '') now.delete(name);
          else now.set(name, value);
          return new URLSearchParams(now);
        },
        { replace: true },
      ),
    [setAddress],
  );
  const search = useCallback((value: string) => change('search', value), [change]);
  useLiveRoster(event.id);
  const wish = wishIn(address);
  const list = useInfiniteQuery(registrationQueries.roster(event.id, wish));
  const first = list.data?.pages.at(-1);
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{t('roster.title')}</h2>
      <Head event={event} page={first} />
      <SearchField
        label={t('roster.search')}
        hint={t('roster.search.hint')}
        value={address.get('search') ?? ''}
        onChange={search}
      />
      <StateFilter value={wish.state} counts={first?.counts} onChange={(state) => change('state', state ?? '')} />
      {list.data ? (
        <Found
          key={JSON.stringify(wish)}
          event={event}
          pages={list.data.pages}
          isFiltered={wish.state !== undefined || wish.search !== undefined}
        />
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
      <MoreButton list={list} />
    </section>
  );
}

function wishIn(address: URLSearchParams): RosterWish {
  const search = address.get('search');
  const state = REGISTRATION_STATES.find((each) => each === address.get('state'));
  return { ...(search ? { search } : {}), ...(state ? { state } : {}) };
}

function Head({ event, page }: RosterProps & { readonly page: RegistrationPage | undefined }): ReactNode {
  const t = useAdminTexts();
  const [isOpen, setOpen] = useState(false);
  const taken = (page?.counts.accepted ?? 0) + (page?.counts.joined ?? 0);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted">{page && t('roster.lead', { count: taken, capacity: page.capacity })}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon={<Settings2 aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('roster.settings')}
        </Button>
        <a href={registrationsCsvAddress(event.id)} download className={buttonClasses({ size: 'small' })}>
          <Download aria-hidden="true" />
          {t('roster.export')}
        </a>
      </div>
      <SettingsDialog event={event} open={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}

interface FoundProps extends RosterProps {
  readonly pages: readonly RegistrationPage[];
  readonly isFiltered: boolean;
}

function Found({ event, pages, isFiltered }: FoundProps): ReactNode {
  const t = useAdminTexts();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return (
      <EmptyState icon={isFiltered ? <SearchX /> : <Users />} title={t(isFiltered ? 'roster.nothing' : 'roster.empty')}>
        {t(isFiltered ? 'roster.nothing.text' : 'roster.empty.text')}
      </EmptyState>
    );
  }
  // whoever has left the list is not decided about unseen
  const chosen = rows.filter(({ id }) => selected.has(id));
  return (
    <>
      <RosterActions eventId={event.id} chosen={chosen} onDone={() => setSelected(new Set())} />
      <Card flush>
        <RosterTable rows={rows} selected={selected} onSelect={setSelected} />
      </Card>
    </>
  );
}
