import { mailroomQueries, useLiveContacts } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadMailroomTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { classes, EmptyState, LoadingRows, SegmentedControl } from '@ringside/client/ui';
import { type Contact, CONTACT_STATES, type ContactState } from '@ringside/contracts/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { MoreButton } from '../events/more-button';
import { AdminPage } from '../frame/admin-page';
import { useMe } from '../frame/use-me';
import { ContactStatePill } from './contact-state-pill';

/** What people wrote by the contact form. The filter stands in the address. */
export function InboxPage(): ReactNode {
  const me = useMe();
  if (me.role !== 'admin') return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadMailroomTexts}>
      <Messages />
    </MoreTexts>
  );
}

function Messages(): ReactNode {
  const t = useAdminTexts();
  useLiveContacts();
  const [address, setAddress] = useSearchParams();
  const state = CONTACT_STATES.find((each) => each === address.get('state'));
  return (
    <AdminPage title={t('admin.inbox')} lead={t('mailroom.inbox.lead')}>
      <SegmentedControl<ContactState | 'all'>
        className="justify-self-start"
        label={t('mailroom.inbox.filter')}
        value={state ?? 'all'}
        onChange={(value) => setAddress(value === 'all' ? {} : { state: value }, { replace: true })}
        segments={[
          { value: 'all', label: t('mailroom.inbox.every') },
          ...CONTACT_STATES.map((value) => ({ value, label: t(`mailroom.inbox.state.${value}`) })),
        ]}
      />
      <Found state={state} />
    </AdminPage>
  );
}

function Found({ state }: { readonly state: ContactState | undefined }): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery(mailroomQueries.contacts(state));
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const contacts = list.data.pages.flatMap(({ items }) => items);
  if (contacts.length === 0) {
    return (
      <EmptyState icon={<Inbox />} title={t('mailroom.inbox.empty')}>
        {t('mailroom.inbox.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-raised shadow-card">
        {contacts.map((contact) => (
          <Row key={contact.id} contact={contact} />
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function Row({ contact: { id, subject, name, address, text, state, at } }: { readonly contact: Contact }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <li className="relative grid gap-1 px-4 py-4 hover:bg-hover sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link
          to={`/inbox/${id}`}
          className={classes('min-w-0 break-words after:absolute after:inset-0', state === 'new' && 'font-semibold')}
        >
          {subject}
        </Link>
        <ContactStatePill state={state} />
      </div>
      <p className="text-sm break-words text-muted">
        {t('mailroom.inbox.from', { name, address })} · <time dateTime={at}>{format.dateTime(at)}</time>
      </p>
      <p className="line-clamp-1 text-sm break-words">{text}</p>
    </li>
  );
}
