import { type AuditSearch, peopleQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadAuditTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, DateTimeInput, EmptyState, Field, LoadingRows, Select } from '@ringside/client/ui';
import { AUDIT_ACTIONS } from '@ringside/contracts/accounts';
import type { EventId, UserId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { MoreButton } from '../events/more-button';
import { AdminPage } from '../frame/admin-page';
import { useMe } from '../frame/use-me';
import { SearchField } from '../people/search-field';
import { AuditRow } from './audit-row';

/** What people with special rights did. The filters stand in the address. */
export function AuditPage(): ReactNode {
  const me = useMe();
  if (me.role !== 'admin') return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadAuditTexts}>
      <Log />
    </MoreTexts>
  );
}

function Log(): ReactNode {
  const t = useAdminTexts();
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (name: string, value: string | null) =>
      setAddress(
        (now) => {
          if (!value) now.delete(name);
          else now.set(name, value);
          return new URLSearchParams(now);
        },
        { replace: true },
      ),
    [setAddress],
  );
  const search = useCallback((value: string) => change('search', value), [change]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <AdminPage
      title={t('audit.title')}
      lead={t('audit.lead')}
      actions={
        address.size > 0 && <Button onClick={() => setAddress({}, { replace: true })}>{t('audit.clear')}</Button>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SearchField
          label={t('audit.search')}
          hint={t('audit.search.hint')}
          value={address.get('search') ?? ''}
          onChange={search}
        />
        <Field label={t('audit.filter.action')}>
          <Select value={address.get('action') ?? ''} onChange={(event) => change('action', event.target.value)}>
            <option value="">{t('audit.filter.every')}</option>
            {AUDIT_ACTIONS.map((action) => (
              <option key={action} value={action}>
                {t(`audit.kind.${action}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('audit.filter.from')}>
          <DateTimeInput zone={zone} value={momentIn(address, 'from')} onChange={(at) => change('from', at)} />
        </Field>
        <Field label={t('audit.filter.to')}>
          <DateTimeInput zone={zone} value={momentIn(address, 'to')} onChange={(at) => change('to', at)} />
        </Field>
      </div>
      <Found search={searchIn(address)} />
    </AdminPage>
  );
}

function momentIn(address: URLSearchParams, name: string): string | null {
  const at = Date.parse(address.get(name) ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function searchIn(address: URLSearchParams): AuditSearch {
  const action = AUDIT_ACTIONS.find((each) => each === address.get('action'));
  const given = {
    search: address.get('search'),
    actor: address.get('actor') as UserId | null,
    target: address.get('target'),
    eventId: address.get('eventId') as EventId | null,
    from: momentIn(address, 'from'),
    to: momentIn(address, 'to'),
    action: action ?? null,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as AuditSearch;
}

function Found({ search }: { readonly search: AuditSearch }): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery(peopleQueries.audit(search));
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const entries = list.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    return (
      <EmptyState icon={<SearchX />} title={t('audit.empty')}>
        {t('audit.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-raised shadow-card">
        {entries.map((entry) => (
          <AuditRow key={entry.seq} entry={entry} />
        ))}
      </ol>
      <MoreButton list={list} />
    </>
  );
}
