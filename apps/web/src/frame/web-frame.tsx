import { useTexts } from '@ringside/client/texts';
import { AppFrame, type FrameLink, Logo, Skeleton } from '@ringside/client/ui';
import { CalendarDays, House, Ticket, Trophy } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';

const tools = () => import('./frame-tools');
const HeaderTools = lazy(async () => ({ default: (await tools()).HeaderTools }));
const FooterTools = lazy(async () => ({ default: (await tools()).FooterTools }));
const PageNews = lazy(async () => ({ default: (await tools()).PageNews }));

/** What stands around every page of the participants' app. */
export function WebFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const links: FrameLink[] = [
    { to: '/', label: t('frame.home'), icon: <House aria-hidden="true" />, end: true },
    { to: '/events', label: t('frame.events'), icon: <CalendarDays aria-hidden="true" /> },
    { to: '/leaderboard', label: t('frame.leaderboard'), icon: <Trophy aria-hidden="true" /> },
    { to: '/my-space', label: t('frame.mySpace'), icon: <Ticket aria-hidden="true" /> },
  ];
  const later = (tool: ReactNode, waiting: ReactNode = null) => <Suspense fallback={waiting}>{tool}</Suspense>;
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
      actions={later(<HeaderTools />, <Skeleton className="h-9 w-36" />)}
      banner={later(<PageNews />)}
      footer={
        <>
          <p>{t('pages.footer')}</p>
          {later(<FooterTools />)}
        </>
      }
    >
      {children}
    </AppFrame>
  );
}
