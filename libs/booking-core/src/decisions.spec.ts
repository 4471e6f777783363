import { instant } from '@ringside/kernel';
import { decideExtension } from './decide-extension';
import { decideHold, type HoldAsk } from './decide-hold';
import { explainSeat, type SeatFacts } from './explain-seat';

const now = instant(1_000_000);
const minutes = (count: number) => count * 60_000;

describe('holding seats', () => {
  const ask = (over: Partial<HoldAsk>): HoldAsk => ({
    wanted: [4, 2],
    tickets: 0,
    hold: undefined,
    owned: 0,
    limit: 4,
    capMs: minutes(30),
    now,
    ...over,
  });
  const running = { seatNos: [9, 2], tickets: 0, capAt: instant(now + minutes(5)) };

  it('starts a hold with its cap', () => {
    expect(decideHold(ask({}))).toEqual({ ok: true, value: { claim: [2, 4], capAt: now + minutes(30) } });
  });

  it('claims the whole running hold again, each seat once, and keeps its cap', () => {
    expect(decideHold(ask({ hold: running }))).toEqual({ ok: true, value: { claim: [2, 4, 9], capAt: running.capAt } });
  });

  it('counts tickets, held seats and new ones against the limit, a seat asked for twice once', () => {
    expect(decideHold(ask({ hold: running, owned: 1 })).ok).toBe(true);
    expect(decideHold(ask({ hold: running, owned: 2 }))).toMatchObject({
      code: 'SEAT_LIMIT',
      details: { limit: 4, left: 0 },
    });
  });

  it('counts tickets without a seat like seats', () => {
    expect(decideHold(ask({ tickets: 2 })).ok).toBe(true);
    expect(decideHold(ask({ tickets: 3 }))).toMatchObject({ code: 'SEAT_LIMIT', details: { left: 4 } });
    const withTickets = { ...running, tickets: 2 };
    expect(decideHold(ask({ hold: withTickets, wanted: [2], tickets: 1 }))).toMatchObject({ details: { left: 0 } });
    expect(decideHold(ask({ hold: withTickets, wanted: [2] })).ok).toBe(true);
  });

  it('is refused once the running hold is at its cap', () => {
    expect(decideHold(ask({ hold: { ...running, capAt: now } }))).toMatchObject({ code: 'HOLD_CAP_REACHED' });
  });
});

describe('extending a hold', () => {
  const terms = { expiresAt: instant(now + 1000), capAt: instant(now + minutes(30)), lengthMs: minutes(10) };

  it('gives one hold length from now', () => {
    expect(decideExtension(terms, now)).toEqual({ ok: true, value: now + minutes(10) });
  });

  it('never passes the cap', () => {
    expect(decideExtension({ ...terms, capAt: instant(now + minutes(2)) }, now)).toEqual({
      ok: true,
      value: now + minutes(2),
    });
    expect(decideExtension({ ...terms, capAt: terms.expiresAt }, now)).toMatchObject({ code: 'HOLD_CAP_REACHED' });
  });

  it('comes too late at the very moment of the expiry', () => {
    expect(decideExtension({ ...terms, expiresAt: now }, now)).toMatchObject({ code: 'HOLD_LAPSED' });
  });
});

describe('a seat that cannot be had', () => {
  const free: SeatFacts = { state: 'free', onSale: true, groupId: null, holder: null, heldUntil: null };
  const held: SeatFacts = { ...free, state: 'held', holder: 'bob', heldUntil: instant(now + 1) };
  const alice = { buyer: 'alice', groups: ['g1'], now };

  it.each<[string, SeatFacts | undefined, string]>([
    ['is unknown', undefined, 'unknown'],
    ['is sold', { ...free, state: 'sold' }, 'taken'],
    ['is sold to the very asker', { ...free, state: 'sold', holder: 'alice' }, 'taken'],
    ['is ordered', { ...free, state: 'ordered' }, 'taken'],
    ['is blocked', { ...free, state: 'blocked' }, 'blocked'],
    ['is not on sale', { ...free, onSale: false }, 'notForSale'],
    ['is for another group', { ...free, groupId: 'g2' }, 'notYourGroup'],
    ['is held by somebody else', held, 'held'],
  ])('%s', (_why, seat, reason) => {
    expect(explainSeat(seat, alice)).toBe(reason);
  });

  it.each<[string, SeatFacts]>([
    ['free', free],
    ['for the asker’s group', { ...free, groupId: 'g1' }],
    ['held by the asker', { ...held, holder: 'alice' }],
    ['held by somebody whose time is over this very moment', { ...held, heldUntil: now }],
  ])('is not one that is %s', (_why, seat) => {
    expect(explainSeat(seat, alice)).toBeUndefined();
  });
});
