import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { clockFace, Countdown } from './countdown';

const start = Date.parse('2026-03-14T12:00:00.400Z');

describe('a countdown', () => {
  beforeEach(() => jest.useFakeTimers({ now: start }));
  afterEach(() => jest.useRealTimers());

  it('goes by the second and stops at its end, once', () => {
    const onEnd = jest.fn();
    render(<Countdown to={start + 3000} label="Time left" onEnd={onEnd} />);
    const timer = screen.getByRole('timer', { name: 'Time left' });
    expect(timer.textContent).toBe('0:03');
    act(() => jest.advanceTimersByTime(1600));
    expect(timer.textContent).toBe('0:02');
    expect(onEnd).not.toHaveBeenCalled();
    act(() => jest.advanceTimersByTime(5000));
    expect(timer.textContent).toBe('0:00');
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('begins anew when the end moves, even after it was over', () => {
    const onEnd = jest.fn();
    const { rerender } = render(<Countdown to={start + 1000} label="Time left" onEnd={onEnd} />);
    act(() => jest.advanceTimersByTime(2000));
    rerender(<Countdown to={start + 62_000} label="Time left" onEnd={onEnd} />);
    expect(screen.getByRole('timer').textContent).toBe('1:00');
    act(() => jest.advanceTimersByTime(61_000));
    expect(screen.getByRole('timer').textContent).toBe('0:00');
    expect(onEnd).toHaveBeenCalledTimes(2);
  });

  it('goes by the server’s clock when the device’s is wrong', () => {
    const serverClock = () => Date.now() + 50_000;
    render(<Countdown to={new Date(start + 60_000).toISOString()} label="Time left" clock={serverClock} />);
    expect(screen.getByRole('timer').textContent).toBe('0:10');
  });
});

describe('a clock face', () => {
  it.each([
    [0, '0:00'],
    [-5000, '0:00'],
    [1, '0:01'],
    [61_000, '1:01'],
    [3_600_000, '1:00:00'],
    [90_061_000, '25:01:01'],
  ])('shows %i ms as %s', (leftMs, face) => expect(clockFace(leftMs)).toBe(face));

  it('counts days apart when there is a word for them', () => {
    const days = (count: number) => `${count} d`;
    expect(clockFace(90_061_000, days)).toBe('1 d 1:01:01');
    expect(clockFace(86_400_000, days)).toBe('1 d 0:00:00');
    expect(clockFace(3_599_000, days)).toBe('59:59');
  });
});
