import { mailroomQueries, useLiveContacts, usePutContactState } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadMailroomTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, LoadingRows, TextLink } from '@ringside/client/ui';
import type { Contact } from '@ringside/contracts/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { useMe } from '../frame/use-me';
import { ContactStatePill } from './contact-state-pill';
import { ReplyForm } from './reply-form';

/** One message of the contact form and its answer. Opening a new one reads it. */
export function MessagePage(): ReactNode {
  const me = useMe();
  const { contactId = '' } = useParams();
  if (me.role !== 'admin') return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadMailroomTexts}>
      <Message key={contactId} contactId={contactId} />
    </MoreTexts>
  );
}

function Message({ contactId }: { readonly contactId: string }): ReactNode {
  const t = useAdminTexts();
  useLiveContacts();
  const { data, error, refetch } = useQuery(mailroomQueries.contact(contactId));
  const { mutate: put } = usePutContactState(contactId);
  const isOpened = useRef(false);
  const state = data?.state;
  useEffect(() => {
    if (state === undefined || isOpened.current) return;
    isOpened.current = true; // who marks it as new again while looking at it means that
    if (state === 'new') put('read');
  }, [state, put]);
  if (!data) {
    return error ? (
      <FailureView isPage error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  return <Opened contact={data} />;
}

function Opened({ contact }: { readonly contact: Contact }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { subject, name, address, at, text, state, reply, userId } = contact;
  return (
    <AdminPage
      narrow
      title={subject}
      above={<TextLink to="/inbox">{t('mailroom.inbox.back')}</TextLink>}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ContactStatePill state={state} />
          <span className="break-words">{t('mailroom.inbox.from', { name, address })}</span>
          <time dateTime={at}>{format.dateTime(at)}</time>
          {userId && <TextLink to={`/people/${userId}`}>{t('mailroom.inbox.account')}</TextLink>}
        </span>
      }
      actions={<StateButtons contact={contact} />}
    >
      <Card>
        <p className="break-words whitespace-pre-wrap">{text}</p>
      </Card>
      {reply ? (
        <Card
          title={
            reply.by === null
              ? t('mailroom.inbox.replied.gone', { at: format.dateTime(reply.at) })
              : t('mailroom.inbox.replied', { name: reply.by, at: format.dateTime(reply.at) })
          }
        >
          <p className="break-words whitespace-pre-wrap">{reply.text}</p>
        </Card>
      ) : (
        <ReplyForm contact={contact} />
      )}
    </AdminPage>
  );
}

function StateButtons({ contact: { id, state } }: { readonly contact: Contact }): ReactNode {
  const t = useAdminTexts();
  const put = usePutContactState(id);
  if (state === 'done') {
    return (
      <Button busy={put.isPending} onClick={() => put.mutate('read')}>
        {t('mailroom.inbox.reopen')}
      </Button>
    );
  }
  return (
    <>
      {state === 'read' && (
        <Button busy={put.isPending && put.variables === 'new'} onClick={() => put.mutate('new')}>
          {t('mailroom.inbox.markNew')}
        </Button>
      )}
      <Button busy={put.isPending && put.variables === 'done'} onClick={() => put.mutate('done')}>
        {t('mailroom.inbox.markDone')}
      </Button>
    </>
  );
}
