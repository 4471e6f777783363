import { CalendarDays, House, LogOut, MessagesSquare, Settings, Trophy, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AppFrame, Avatar, ConnectionBadge, Logo, Menu, ThemeToggle, Toasts } from '../src';

const links = [
  { to: '/', label: 'Home', icon: <House aria-hidden="true" />, end: true },
  { to: '/forms', label: 'Forms', icon: <CalendarDays aria-hidden="true" /> },
  { to: '/pieces', label: 'Pieces', icon: <Trophy aria-hidden="true" />, count: 2 },
  { to: '/chat', label: 'Chat', icon: <MessagesSquare aria-hidden="true" /> },
  { to: '/me', label: 'My space', icon: <UserRound aria-hidden="true" /> },
];

const words = { live: 'Live', connecting: 'Catching up', offline: 'Offline' };

export function Frame({ side, children }: { readonly side: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <AppFrame
        brand={
          <Link to="/" className="rounded-sm">
            <Logo name="Ringside" />
          </Link>
        }
        links={links}
        navLabel="Main"
        skipLabel="Skip to content"
        navigation={side ? 'side' : 'top'}
        actions={
          <>
            <ConnectionBadge state="live" words={words} />
            <Menu
              label="Your account"
              trigger={<Avatar name="Mira Vogel" />}
              head={
                <>
                  <p className="text-muted">Signed in as</p>
                  <p className="font-semibold">Mira Vogel</p>
                </>
              }
              groups={[
                [
                  { label: 'My space', to: '/me', icon: <UserRound aria-hidden="true" /> },
                  { label: 'Settings', to: '/settings', icon: <Settings aria-hidden="true" /> },
                ],
                [{ label: 'Sign out', onSelect: () => undefined, icon: <LogOut aria-hidden="true" /> }],
              ]}
            />
          </>
        }
        footer={
          <>
            <span>Seats, brackets and talk of an event, live.</span>
            <ThemeToggle label="Appearance" names={{ system: 'As the device', light: 'Light', dark: 'Dark' }} />
          </>
        }
      >
        {children}
      </AppFrame>
      <Toasts label="Messages" dismissLabel="Dismiss message" />
    </>
  );
}
