import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Menu } from './menu';

function account() {
  const signOut = jest.fn();
  render(
    <MemoryRouter>
      <Menu
        label="Your account"
        trigger="MV"
        groups={[
          [
            { label: 'My space', to: '/me' },
            { label: 'Settings', to: '/settings' },
          ],
          [{ label: 'Sign out', onSelect: signOut }],
        ]}
      />
      <p>elsewhere</p>
    </MemoryRouter>,
  );
  return { signOut, button: screen.getByRole('button', { name: 'Your account' }) };
}

const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('a menu', () => {
  it('opens on its first entry and walks round by arrows, Home and End', async () => {
    const { button } = account();
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(focused()).toBe('My space');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Sign out');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('My space');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Sign out');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('My space');
  });

  it('opens on its last entry by the upward arrow', async () => {
    const { button } = account();
    button.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Sign out');
  });

  it('jumps to the entry that begins with a typed letter, onward from where it is', async () => {
    account();
    await userEvent.click(screen.getByRole('button'));
    await userEvent.keyboard('s');
    expect(focused()).toBe('Settings');
    await userEvent.keyboard('s');
    expect(focused()).toBe('Sign out');
  });

  it('does what is chosen, closes and gives the focus back', async () => {
    const { signOut, button } = account();
    await userEvent.click(button);
    await userEvent.keyboard('{End}{Enter}');
    expect(signOut).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes by Escape, by Tab and by a press elsewhere', async () => {
    const { button } = account();
    for (const leave of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.tab(),
      () => userEvent.click(screen.getByText('elsewhere')),
    ]) {
      await userEvent.click(button);
      expect(screen.queryByRole('menu')).not.toBeNull();
      await leave();
      expect(screen.queryByRole('menu')).toBeNull();
    }
  });
});
