import { eventQueries, useLiveModeration } from '@ringside/client/api';
import { AccountMenu, Appearance, LanguageMenu, LiveBadge, OfflineBanner, PageToasts } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { AppFrame, type FrameLink, LogoMark, type MenuEntry, Skeleton } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  CalendarDays,
  ExternalLink,
  Gauge,
  Inbox,
  Mails,
  ScrollText,
  Settings2,
  ShieldCheck,
  Users,
} from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { canModerate } from './roles';
import { useHelper } from './use-helper';
import { useMayCreate } from './use-may-create';

const Bell = lazy(async () => ({ default: (await import('../notifications/admin-bell')).NotificationBell }));

interface AdminFrameProps {
  readonly user: SessionUser;
  readonly children: ReactNode;
}

/** What stands around every page of somebody who may be here. Only moderators' pages listen to the queue. */
export const AdminFrame = (props: AdminFrameProps): ReactNode =>
  canModerate(props.user.role) ? <ModeratorFrame {...props} /> : <Frame {...props} />;

function ModeratorFrame(props: AdminFrameProps): ReactNode {
  useLiveModeration();
  const queue = useInfiniteQuery(eventQueries.moderation());
  return <Frame {...props} waiting={queue.data?.pages[0]?.total ?? 0} />;
}

function Frame({ user, waiting = 0, children }: AdminFrameProps & { readonly waiting?: number }): ReactNode {
  const t = useAdminTexts();
  const upkeep = useUpkeepLinks(user);
  // another app, another page load
  const toSite = {
    label: t('admin.toSite'),
    icon: <ExternalLink aria-hidden="true" />,
    onSelect: () => location.assign('/'),
  };
  return (
    <>
      <AppFrame
        navigation="side"
        navLabel={t('frame.mainNavigation')}
        skipLabel={t('frame.skipToContent')}
        links={[...useLinks(user, waiting), ...upkeep]}
        brand={<Brand />}
        banner={<OfflineBanner />}
        actions={
          <>
            <LiveBadge />
            <Suspense fallback={<Skeleton className="size-10" />}>
              <Bell place="admin" />
            </Suspense>
            <LanguageMenu />
            <AccountMenu entries={[...upkeep, toSite]} />
          </>
        }
        footer={
          <>
            <a href="/" className="hover:text-text hover:underline">
              {t('admin.toSite')}
            </a>
            <Appearance />
          </>
        }
      >
        {children}
      </AppFrame>
      <PageToasts />
    </>
  );
}

/** The mail of the site and its settings: at the side, and in the menu of the account for phones. */
function useUpkeepLinks({ role }: SessionUser): (FrameLink & MenuEntry)[] {
  const t = useAdminTexts();
  if (role !== 'admin') return [];
  return [
    { to: '/inbox', label: t('admin.inbox'), icon: <Inbox aria-hidden="true" />, sideOnly: true },
    { to: '/mail', label: t('admin.mails'), icon: <Mails aria-hidden="true" />, sideOnly: true },
    { to: '/site', label: t('admin.site'), icon: <Settings2 aria-hidden="true" />, sideOnly: true },
  ];
}

function useLinks(user: SessionUser, waiting: number): FrameLink[] {
  const { role } = user;
  const t = useAdminTexts();
  const { isHelper } = useHelper(user);
  const { mayCreate } = useMayCreate(user);
  const myEvents = { to: '/events', label: t('admin.myEvents'), icon: <CalendarDays aria-hidden="true" /> };
  const overview = { to: '/overview', label: t('admin.overview'), icon: <Gauge aria-hidden="true" /> };
  const queue = {
    to: '/moderation',
    label: t('admin.moderation'),
    icon: <ShieldCheck aria-hidden="true" />,
    count: waiting,
  };
  const people = { to: '/people', label: t('admin.people'), icon: <Users aria-hidden="true" /> };
  const log = { to: '/audit', label: t('admin.log'), icon: <ScrollText aria-hidden="true" /> };
  return [
    ...(mayCreate || isHelper ? [myEvents] : []),
    ...(canModerate(role) ? [overview, queue, people] : []),
    ...(role === 'admin' ? [log] : []),
  ];
}

function Brand(): ReactNode {
  const t = useAdminTexts();
  return (
    <Link to="/" className="flex items-center gap-2.5 rounded-control font-bold tracking-tight">
      <LogoMark className="size-7" />
      <span className="text-lg max-sm:sr-only">Ringside</span>
      <span className="rounded-full bg-well px-2 py-0.5 text-xs font-semibold tracking-normal text-muted">
        {t('admin.title')}
      </span>
    </Link>
  );
}
