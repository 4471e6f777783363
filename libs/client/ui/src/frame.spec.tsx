import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { AppFrame } from './app-frame';
import { EventTime } from './event-time';
import { onThemeChange, applyStoredTheme, setTheme, shownTheme } from './theme';
import { ThemeToggle } from './theme-toggle';
import { initialsOf } from './avatar';

describe('the frame', () => {
  it('has the landmarks and, as the first stop, a way past the navigation', async () => {
    render(
      <MemoryRouter initialEntries={['/events']}>
        <AppFrame
          brand={<a href="/">Ringside</a>}
          links={[
            { to: '/', label: 'Home', icon: null, end: true },
            { to: '/events', label: 'Events', icon: null },
          ]}
          navLabel="Main"
          skipLabel="Skip to content"
          footer="Foot"
        >
          Page
        </AppFrame>
      </MemoryRouter>,
    );
    await userEvent.tab();
    const skip = document.activeElement;
    expect(skip?.textContent).toBe('Skip to content');
    expect(screen.getByRole('main').id).toBe(skip?.getAttribute('href')?.slice(1));
    const nav = screen.getByRole('navigation', { name: 'Main' });
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('Events');
    expect(screen.getByRole('contentinfo').textContent).toBe('Foot');
  });
});

describe('the theme', () => {
  afterEach(() => {
    localStorage.clear();
    applyStoredTheme();
  });

  it('follows the device until it is chosen, and is remembered', async () => {
    applyStoredTheme();
    render(<ThemeToggle label="Appearance" names={{ system: 'Device', light: 'Light', dark: 'Dark' }} />);
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    delete document.documentElement.dataset['theme'];
    applyStoredTheme();
    expect(shownTheme()).toBe('dark');
  });

  it('follows a choice made in another tab', () => {
    let told = 0;
    const stop = onThemeChange(() => (told += 1));
    setTheme('light');
    localStorage.setItem('ringside.theme', 'dark');
    window.dispatchEvent(new StorageEvent('storage', { key: 'ringside.theme' }));
    stop();
    expect([shownTheme(), told]).toEqual(['dark', 2]);
  });
});

describe('a time of an event', () => {
  const format = (at: string, zone = 'Europe/Berlin') =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(new Date(at));

  it('stands alone where the clocks agree, even under another name of the zone', () => {
    render(<EventTime at="2026-03-14T17:30:00Z" zone="Europe/Paris" format={format} yours={(time) => `${time} you`} />);
    expect(screen.getByText('18:30').parentElement?.textContent).toBe('18:30');
  });

  it('has the reader’s own beside it where they differ', () => {
    render(<EventTime at="2026-03-14T17:30:00Z" zone="Asia/Tokyo" format={format} yours={(time) => `${time} you`} />);
    expect(screen.getByText('02:30').parentElement?.textContent).toBe('02:30 · 18:30 you');
  });
});

it.each([
  ['Mira Vogel', 'MV'],
  ['nova', 'NO'],
  ['kestrel_92', 'K9'],
  ['  Ada  King  Byron ', 'AB'],
  ['👾', '👾'],
  ['', ''],
])('the initials of %p are %p', (name, initials) => expect(initialsOf(name)).toBe(initials));
