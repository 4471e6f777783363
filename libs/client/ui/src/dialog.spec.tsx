import { jest } from '@jest/globals';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { ConfirmDialog, Dialog, Drawer } from './dialog';
import { Field } from './field';
import { TextInput } from './inputs';

// the first opening fetches a library, on a busy machine too
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

// Headless UI watches sizes and waits for animations; jsdom has neither
Element.prototype.getAnimations = () => [];
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

function Invite({ as: Kind = Dialog }: { readonly as?: typeof Dialog | typeof Drawer }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Invite</Button>
      <Kind open={open} onClose={() => setOpen(false)} title="Invite a referee" closeLabel="Close">
        <Field label="Username">
          <TextInput data-autofocus="" />
        </Field>
      </Kind>
    </>
  );
}

function Cancel(props: { readonly danger?: boolean; readonly onConfirm?: () => void }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <ConfirmDialog
        open={open}
        title="Cancel the event?"
        confirmLabel="Cancel event"
        cancelLabel="Keep it"
        danger={props.danger ?? false}
        onConfirm={() => props.onConfirm?.()}
        onCancel={() => setOpen(false)}
      >
        Everybody is told.
      </ConfirmDialog>
    </>
  );
}

describe.each([
  ['a dialog', Dialog],
  ['a drawer', Drawer],
])('%s', (_name, Kind) => {
  // the first opening is its own case: the library is fetched only then and has not seen where the focus was
  it.each(['first', 'second'])('takes the focus and gives it back the %s time', async () => {
    render(<Invite as={Kind} />);
    const opener = screen.getByRole('button', { name: 'Invite' });
    await userEvent.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Invite a referee' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Username')));
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it('is closed by its cross', async () => {
    render(<Invite as={Kind} />);
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a question', () => {
  it('that destroys begins on the way out and is described by its consequence', async () => {
    render(<Cancel danger />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Cancel the event?' });
    const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('Everybody is told.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' })));
  });

  it('does what it asks only when it is confirmed', async () => {
    const onConfirm = jest.fn();
    render(<Cancel onConfirm={onConfirm} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel event' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});
