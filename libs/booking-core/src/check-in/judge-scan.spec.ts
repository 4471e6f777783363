import { instant } from '@ringside/kernel';
import { type DoorList, type DoorTicket, judgeTicket } from './judge-scan';

const now = instant(1_000_000);
const ticket: DoorTicket = { rev: 2, state: 'issued', ticketTypeId: 'day' };
const list: DoorList = { ticketTypeIds: [], opensAt: null, closesAt: null, admitsUnpaid: false };
const judge = (over: Partial<DoorTicket> = {}, listed: Partial<DoorList> = {}, rev: number | null = 2) =>
  judgeTicket({ ...ticket, ...over }, { ...list, ...listed }, { rev, now });

describe('the door', () => {
  it('has nothing against a ticket that is paid, of this revision and on the list', () => {
    expect(judge()).toBeUndefined();
    expect(judge({}, { ticketTypeIds: ['day'], opensAt: now, closesAt: instant(now + 1) })).toBeUndefined();
    expect(judge({}, {}, null)).toBeUndefined();
  });

  it('refuses every other revision, older or newer, and what is cancelled', () => {
    expect([judge({}, {}, 1), judge({}, {}, 3), judge({ state: 'cancelled' }, {}, null)]).toEqual([
      'revoked',
      'revoked',
      'revoked',
    ]);
  });

  it('knows who is on the list, and when it opens and closes', () => {
    expect(judge({}, { ticketTypeIds: ['byoc'] })).toBe('notOnList');
    expect(judge({ ticketTypeId: null }, { ticketTypeIds: ['byoc'] })).toBe('notOnList');
    expect(judge({}, { opensAt: instant(now + 1) })).toBe('tooEarly');
    expect(judge({}, { closesAt: now })).toBe('tooLate');
  });

  it('lets in who has not paid only where the list says so', () => {
    expect(judge({ state: 'due' })).toBe('unpaid');
    expect(judge({ state: 'due' }, { admitsUnpaid: true })).toBeUndefined();
  });

  it('does not know a ticket that there is not', () => {
    expect(judgeTicket(undefined, list, { rev: 0, now })).toBe('unknown');
  });
});
