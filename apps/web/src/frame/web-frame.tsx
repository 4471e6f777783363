import { useSession } from '@ringside/client/api';
import { AccountMenu, Appearance, LanguageMenu, LiveBadge, OfflineBanner } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { AppFrame, type FrameLink, Logo, type MenuEntry } from '@ringside/client/ui';
import { CalendarCog, House, Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** What stands around every page of the participants' app. */
export function WebFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const mySpace = { to: '/my-space', label: t('frame.mySpace'), icon: <Ticket aria-hidden="true" /> };
  const home = { to: '/', label: t('frame.home'), icon: <House aria-hidden="true" />, end: true };
  const links: FrameLink[] = [home, mySpace];
  const entries: MenuEntry[] = [mySpace];
  if (user && user.role !== 'player') {
    const organize = () => location.assign('/admin/'); // another app, another page load
    entries.push({ label: t('frame.organize'), icon: <CalendarCog aria-hidden="true" />, onSelect: organize });
  }
  return (
    <AppFrame
      brand={
        <Link to="/" className="rounded-control" aria-label={`Ringside: ${t('frame.home')}`}>
          <Logo name="Ringside" />
        </Link>
      }
      links={links}
      navLabel={t('frame.mainNavigation')}
      skipLabel={t('frame.skipToContent')}
      actions={
        <>
          <LiveBadge />
          <LanguageMenu />
          <AccountMenu entries={entries} />
        </>
      }
      banner={<OfflineBanner />}
      footer={
        <>
          <p>{t('pages.footer')}</p>
          <div className="flex flex-wrap items-center gap-4">
            <a href="/api/docs" className="hover:text-text hover:underline">
              {t('frame.apiDocs')}
            </a>
            <Appearance />
          </div>
        </>
      }
    >
      {children}
    </AppFrame>
  );
}
