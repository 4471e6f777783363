import { peopleQueries, refusalOf, useUnban } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadPeopleTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  LinkButton,
  LoadingRows,
  Notice,
  toasts,
} from '@ringside/client/ui';
import type { SiteUserDetails } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { canModerate } from '../frame/roles';
import { useMe } from '../frame/use-me';
import { BanDialog } from './ban-dialog';
import { BanHistory } from './ban-history';
import { BanPill } from './ban-pill';
import { RoleDialog } from './role-dialog';
import { RolePill } from './role-pill';
import { TrustButton, TrustPill } from './trust-button';
import { TwoFactorReset } from './two-factor-reset';

/** One account: what is known of it, its rights and its bans. */
export function PersonPage(): ReactNode {
  const me = useMe();
  const { userId = '' } = useParams();
  if (!canModerate(me.role)) return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadPeopleTexts}>
      <Person key={userId} userId={userId as UserId} />
    </MoreTexts>
  );
}

function Person({ userId }: { readonly userId: UserId }): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(peopleQueries.one(userId));
  const person = query.data;
  const isLost = ['NOT_FOUND', 'INVALID'].includes(refusalOf(query.error).code);
  const crumbs = [{ label: t('admin.people'), to: '/people' }, ...(person ? [{ label: person.name }] : [])];
  return (
    <AdminPage
      title={person?.name ?? t('admin.people')}
      above={<Breadcrumbs label={t('frame.breadcrumbs')} crumbs={crumbs} />}
    >
      {person ? (
        <Found person={person} />
      ) : !query.error ? (
        <LoadingRows label={t('frame.loading')} />
      ) : isLost ? (
        <EmptyState icon={<UserX />} title={t('people.lost')} />
      ) : (
        <FailureView error={query.error} onRetry={() => void query.refetch()} />
      )}
    </AdminPage>
  );
}

const Found = ({ person }: { readonly person: SiteUserDetails }): ReactNode => (
  <div className="grid items-start gap-6 lg:grid-cols-2 [&>*]:min-w-0">
    <div className="grid gap-6">
      <Account person={person} />
      <Rights person={person} />
    </div>
    <div className="grid gap-6">
      <BanHistory bans={person.bans} />
      <LogLinks person={person} />
    </div>
  </div>
);

function Account({ person }: { readonly person: SiteUserDetails }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('accounts.username'), `@${person.username}`],
    ...(person.email === null ? [] : [[t('accounts.email'), person.email] as const]),
    [t('people.since'), format.date(person.createdAt)],
    [t('people.twoFactor'), t(person.hasTwoFactor ? 'people.twoFactor.on' : 'people.twoFactor.off')],
    [t('people.sessions'), t('people.sessions.count', { count: person.sessions })],
  ];
  return (
    <Card title={t('people.facts')}>
      <dl className="grid gap-x-6 gap-y-4 text-sm sm:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Rights({ person }: { readonly person: SiteUserDetails }): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  const [open, setOpen] = useState<'role' | 'ban' | 'unban' | null>(null);
  const close = () => setOpen(null);
  const { may } = person;
  const isBarred = !Object.values(may).some(Boolean);
  return (
    <Card title={t('people.role')}>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-2">
          <RolePill role={person.role} />
          <BanPill ban={person.ban} />
          {person.isTrusted && <TrustPill />}
        </div>
        <p className="text-sm text-muted">{t(`people.role.${person.role}`)}</p>
        {may.trust && <p className="text-sm text-muted">{t('people.trust.text')}</p>}
        {isBarred && <Notice>{t(me.id === person.id ? 'people.you' : 'people.notYours')}</Notice>}
        <div className="flex flex-wrap gap-2 empty:hidden">
          {may.trust && <TrustButton person={person} />}
          {may.setRole && <Button onClick={() => setOpen('role')}>{t('people.role.change')}</Button>}
          {may.ban && (
            <Button className="text-danger!" onClick={() => setOpen('ban')}>
              {t('people.ban')}
            </Button>
          )}
          {may.resetTwoFactor && <TwoFactorReset person={person} />}
          {may.unban && <Button onClick={() => setOpen('unban')}>{t('people.unban')}</Button>}
        </div>
        {/* made anew for another role: the choice begins with the one that the person has */}
        <RoleDialog key={person.role} person={person} open={open === 'role'} onClose={close} />
        <BanDialog person={person} open={open === 'ban'} onClose={close} />
        <UnbanDialog person={person} open={open === 'unban'} onClose={close} />
      </div>
    </Card>
  );
}

interface UnbanDialogProps {
  readonly person: SiteUserDetails;
  readonly open: boolean;
  readonly onClose: () => void;
}

function UnbanDialog({ person, open, onClose }: UnbanDialogProps): ReactNode {
  const t = useAdminTexts();
  const command = useUnban(person.id);
  const lift = () =>
    command.mutate(undefined, {
      onSuccess: () =>
        toasts.push({ tone: 'positive', title: t('people.unban.done', { name: person.name }), key: 'rights' }),
      onError: (error) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'rights' });
      },
      onSettled: onClose,
    });
  return (
    <ConfirmDialog
      open={open}
      title={t('people.unban.ask', { name: person.name })}
      busy={command.isPending}
      confirmLabel={t('people.unban')}
      cancelLabel={t('frame.cancel')}
      onCancel={onClose}
      onConfirm={lift}
    >
      {t('people.unban.text')}
    </ConfirmDialog>
  );
}

/** Only admins read the log. */
function LogLinks({ person }: { readonly person: SiteUserDetails }): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  if (me.role !== 'admin') return null;
  const { id, name } = person;
  return (
    <Card title={t('people.log')}>
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`/audit?actor=${id}`}>{t('people.log.did', { name })}</LinkButton>
        <LinkButton to={`/audit?target=${id}`}>{t('people.log.met', { name })}</LinkButton>
      </div>
    </Card>
  );
}
