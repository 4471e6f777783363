import { eventQueries, siteQueries, useSession } from '@ringside/client/api';
import { AccountMenu, Appearance, LanguageMenu, LiveBadge, OfflineBanner, PageToasts } from '@ringside/client/shell';
import { loadAccountsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { type MenuEntry, Skeleton } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CalendarCog, Settings, Ticket } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';

// for those who are signed in
const Bell = lazy(async () => ({ default: (await import('../notifications/web-bell')).NotificationBell }));

// for those who have just signed up
const ConfirmationBanner = lazy(async () => ({
  default: (await import('../settings/confirmation-banner')).ConfirmationBanner,
}));

const ConsentBanner = lazy(async () => ({
  default: (await import('../settings/privacy/consent-banner')).ConsentBanner,
}));

// what stands in the frame, but is not needed for the first paint

/** The end of the header: connection, language, account. */
export function HeaderTools(): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const entries: MenuEntry[] = [{ to: '/my-space', label: t('frame.mySpace'), icon: <Ticket aria-hidden="true" /> }];
  if (user) entries.push({ to: '/settings', label: t('accounts.settings'), icon: <Settings aria-hidden="true" /> });
  const mayOrganize = useMayOrganize(user);
  if (mayOrganize) {
    const organize = () => location.assign('/admin/'); // another app, another page load
    entries.push({ label: t('frame.organize'), icon: <CalendarCog aria-hidden="true" />, onSelect: organize });
  }
  return (
    <>
      <LiveBadge />
      {user && (
        <Suspense fallback={<Skeleton className="size-10" />}>
          <Bell place="web" />
        </Suspense>
      )}
      <LanguageMenu />
      <MoreTexts load={loadAccountsTexts}>
        <AccountMenu entries={entries} />
      </MoreTexts>
    </>
  );
}

/** Whether the organizers' app has something for them: a player may be in the staff of an event, or make one of their own. */
function useMayOrganize(user: SessionUser | null): boolean {
  // asked once, and again when their rights change
  const staffed = useInfiniteQuery({ ...eventQueries.mine(), enabled: user?.role === 'player', staleTime: Infinity });
  const { data: site } = useQuery({ ...siteQueries.about(), staleTime: Infinity });
  if (!user || user.role !== 'player') return user !== null;
  return site?.eventCreation === 'everybody' || (staffed.data?.pages[0]?.items.length ?? 0) > 0;
}

export function FooterTools(): ReactNode {
  const t = useTexts();
  const { data: site } = useQuery({ ...siteQueries.about(), staleTime: Infinity });
  return (
    <div className="flex flex-wrap items-center gap-4">
      {site && site.name !== 'Ringside' && <span className="font-medium text-text">{site.name}</span>}
      <Link to="/contact" className="hover:text-text hover:underline">
        {t('frame.contact')}
      </Link>
      <Link to="/pages/privacy" className="hover:text-text hover:underline">
        {t('pages.privacy')}
      </Link>
      <Link to="/pages/imprint" className="hover:text-text hover:underline">
        {t('pages.imprint')}
      </Link>
      <Link to="/pages/rules" className="hover:text-text hover:underline">
        {t('pages.rules')}
      </Link>
      <a href="/api/docs" className="hover:text-text hover:underline">
        {t('frame.apiDocs')}
      </a>
      <Appearance />
    </div>
  );
}

/** The state of the whole page: offline, and short news. */
export function PageNews(): ReactNode {
  const { user } = useSession();
  return (
    <>
      <OfflineBanner />
      {user?.needs?.includes('confirmation') && (
        <Suspense fallback={null}>
          <ConfirmationBanner />
        </Suspense>
      )}
      {user && (
        <Suspense fallback={null}>
          <ConsentBanner />
        </Suspense>
      )}
      <PageToasts />
    </>
  );
}
