import { mailroomQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadMailroomTexts, loadNotificationsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { EmptyState, Field, LoadingRows, Notice, Select } from '@ringside/client/ui';
import { MAIL_STATES, type MailState } from '@ringside/contracts/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Mails } from 'lucide-react';
import type { ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { MoreButton } from '../events/more-button';
import { AdminPage } from '../frame/admin-page';
import { useMe } from '../frame/use-me';
import { MailRow } from './mail-row';

/** The mails that the site sends. The filter stands in the address. */
export function MailsPage(): ReactNode {
  const me = useMe();
  if (me.role !== 'admin') return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadMailroomTexts}>
      <MoreTexts load={loadNotificationsTexts}>
        <Outbox />
      </MoreTexts>
    </MoreTexts>
  );
}

function Outbox(): ReactNode {
  const t = useAdminTexts();
  const [address, setAddress] = useSearchParams();
  const state = MAIL_STATES.find((each) => each === address.get('state'));
  return (
    <AdminPage title={t('mailroom.mails.title')} lead={t('mailroom.mails.lead')}>
      <Field label={t('mailroom.mails.filter')} className="max-w-60">
        <Select
          value={state ?? ''}
          onChange={({ target }) => setAddress(target.value === '' ? {} : { state: target.value }, { replace: true })}
        >
          <option value="">{t('mailroom.mails.every')}</option>
          {MAIL_STATES.map((each) => (
            <option key={each} value={each}>
              {t(`mailroom.mails.state.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Found state={state} />
    </AdminPage>
  );
}

/** Mails move by themselves: the list looks again from time to time. */
const LOOK_MS = 5000;

function Found({ state }: { readonly state: MailState | undefined }): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery({ ...mailroomQueries.mails(state), refetchInterval: LOOK_MS });
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const mails = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {list.data.pages[0]?.isSending === false && (
        <Notice tone="info" title={t('mailroom.mails.none')}>
          {t('mailroom.mails.none.text')}
        </Notice>
      )}
      {mails.length === 0 ? (
        <EmptyState icon={<Mails />} title={t('mailroom.mails.empty')}>
          {t('mailroom.mails.empty.text')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-raised shadow-card">
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
      <MoreButton list={list} />
    </>
  );
}
