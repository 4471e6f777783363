import { peopleQueries, type PeopleWish } from '@ringside/client/api';
import { FailureView, PersonAvatar } from '@ringside/client/shell';
import { loadPeopleTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, type Column, EmptyState, Field, LoadingRows, Select, Table } from '@ringside/client/ui';
import { SITE_ROLES } from '@ringside/contracts';
import type { SiteUser } from '@ringside/contracts/accounts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { MoreButton } from '../events/more-button';
import { AdminPage } from '../frame/admin-page';
import { canModerate } from '../frame/roles';
import { useMe } from '../frame/use-me';
import { BanPill } from './ban-pill';
import { RolePill } from './role-pill';
import { SearchField } from './search-field';

/** Everyone with an account. The filters stand in the address. */
export function PeoplePage(): ReactNode {
  const me = useMe();
  if (!canModerate(me.role)) return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadPeopleTexts}>
      <People />
    </MoreTexts>
  );
}

function People(): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
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
  return (
    <AdminPage title={t('admin.people')} lead={t('people.lead')}>
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem_12rem]">
        <SearchField
          label={t('people.search')}
          hint={t(me.role === 'admin' ? 'people.search.hintMail' : 'people.search.hint')}
          value={address.get('search') ?? ''}
          onChange={search}
        />
        <Field label={t('people.filter.role')}>
          <Select value={address.get('role') ?? ''} onChange={(event) => change('role', event.target.value)}>
            <option value="">{t('people.filter.everyRole')}</option>
            {SITE_ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`accounts.role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('people.filter.bans')}>
          <Select value={address.get('banned') ?? ''} onChange={(event) => change('banned', event.target.value)}>
            <option value="">{t('people.filter.all')}</option>
            <option value="only">{t('people.filter.banned')}</option>
          </Select>
        </Field>
      </div>
      <Found wish={wishIn(address)} onClear={() => setAddress({}, { replace: true })} />
    </AdminPage>
  );
}

function wishIn(address: URLSearchParams): PeopleWish {
  const search = address.get('search');
  const role = SITE_ROLES.find((each) => each === address.get('role'));
  return {
    ...(search ? { search } : {}),
    ...(role ? { role } : {}),
    ...(address.get('banned') === 'only' ? { banned: 'only' as const } : {}),
  };
}

function Found({ wish, onClear }: { readonly wish: PeopleWish; readonly onClear: () => void }): ReactNode {
  const t = useAdminTexts();
  const columns = useColumns();
  const list = useInfiniteQuery(peopleQueries.list(wish));
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const people = list.data.pages.flatMap(({ items }) => items);
  if (people.length === 0) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('people.empty')}
        action={<Button onClick={onClear}>{t('people.clear')}</Button>}
      >
        {t('people.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <Card flush>
        <Table caption={t('admin.people')} columns={columns} rows={people} rowKey={({ id }) => id} />
      </Card>
      <MoreButton list={list} />
    </>
  );
}

function useColumns(): Column<SiteUser>[] {
  const t = useAdminTexts();
  const format = useFormats();
  return [
    { key: 'person', header: t('people.person'), isName: true, cell: (person) => <Name person={person} /> },
    { key: 'role', header: t('people.role'), cell: ({ role }) => <RolePill role={role} /> },
    { key: 'since', header: t('people.since'), cell: ({ createdAt }) => format.date(createdAt) },
    { key: 'state', header: t('people.state'), cell: ({ ban }) => (ban ? <BanPill ban={ban} /> : '–') },
  ];
}

const Name = ({ person }: { readonly person: SiteUser }): ReactNode => (
  <span className="flex items-center gap-3">
    <PersonAvatar person={person} />
    <span className="grid min-w-0">
      <Link to={`/people/${person.id}`} className="font-semibold break-words hover:underline">
        {person.name}
      </Link>
      <span className="text-sm break-all text-muted">
        @{person.username}
        {person.email !== null && ` · ${person.email}`}
      </span>
    </span>
  </span>
);
