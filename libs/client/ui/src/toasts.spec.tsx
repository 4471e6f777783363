import { jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { ToastStore } from './toast-store';
import { Toasts } from './toasts';

function shown() {
  const store = new ToastStore();
  render(<Toasts label="Messages" dismissLabel="Dismiss" store={store} />);
  return {
    store,
    region: screen.getByRole('region', { name: 'Messages' }),
    polite: screen.getByRole('status'),
    urgent: screen.getByRole('alert'),
  };
}

describe('toasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('have their live regions before the first message, so that it is read out', () => {
    const { polite, urgent } = shown();
    expect(polite.getAttribute('aria-live')).toBe('polite');
    expect(urgent.getAttribute('aria-live')).toBe('assertive');
    expect([polite.textContent, urgent.textContent]).toEqual(['', '']);
  });

  it('wait for a pause with good news and interrupt with bad', () => {
    const { store, polite, urgent } = shown();
    act(() => {
      store.push({ tone: 'positive', title: 'Saved' });
      store.push({ tone: 'danger', title: 'Refused' });
    });
    expect(polite.textContent).toBe('Saved');
    expect(urgent.textContent).toBe('Refused');
  });

  it('go by themselves, but a failure and an offer stay', () => {
    const { store, region } = shown();
    const run = jest.fn();
    act(() => {
      store.push({ title: 'Saved' });
      store.push({ tone: 'danger', title: 'Refused' });
      store.push({ title: 'Removed', action: { label: 'Undo', run } });
    });
    act(() => jest.advanceTimersByTime(60_000));
    expect(region.textContent).not.toContain('Saved');
    expect(region.textContent).toContain('Refused');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(region.textContent).not.toContain('Removed');
  });

  it('do not go while the reader is at them', () => {
    const { store, region } = shown();
    act(() => void store.push({ title: 'Saved' }));
    fireEvent.focus(screen.getByRole('button', { name: 'Dismiss' }));
    act(() => jest.advanceTimersByTime(60_000));
    expect(region.textContent).toContain('Saved');
    fireEvent.blur(screen.getByRole('button', { name: 'Dismiss' }));
    act(() => jest.advanceTimersByTime(60_000));
    expect(region.textContent).toBe('');
  });

  it('of one key replace each other', () => {
    const { store, region } = shown();
    act(() => {
      store.push({ key: 'connection', title: 'Offline' });
      store.push({ key: 'connection', title: 'Live again' });
    });
    expect(region.textContent).toBe('Live again');
  });

  it('never cover the page: the oldest gives way', () => {
    const { store, region } = shown();
    act(() => ['1', '2', '3', '4', '5'].forEach((title) => store.push({ title })));
    expect(within(region).queryAllByRole('button', { name: 'Dismiss' })).toHaveLength(4);
    expect(region.textContent).toBe('2345');
  });

  it('can be sent away', () => {
    const { store, region } = shown();
    act(() => void store.push({ tone: 'danger', title: 'Refused' }));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(region.textContent).toBe('');
  });
});
