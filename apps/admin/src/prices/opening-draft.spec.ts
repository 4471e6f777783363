import type { TicketTypeId } from '@ringside/kernel';
import { isWhole, newOpening, toDraft, toOpening } from './opening-draft';

const AT = '2026-02-01T09:00:00.000Z';
const type = '01890000-0000-7000-8000-000000000001' as TicketTypeId;

describe('an opening that is typed', () => {
  it('is not sent before it says for whom and when', () => {
    expect(isWhole(newOpening())).toBe(false);
    expect(isWhole({ ...newOpening(), opensAt: AT })).toBe(true);
    expect(isWhole({ ...newOpening(), opensAt: AT, teamSize: 1 })).toBe(false);
    expect(isWhole({ ...newOpening(), opensAt: AT, kind: 'type' })).toBe(false);
  });

  it('is for teams or for a ticket type, never for both', () => {
    const draft = { ...newOpening(), opensAt: AT, ticketTypeId: type };
    expect(toOpening(draft)).toEqual([{ opensAt: AT, teamSize: 5, ticketTypeId: null }]);
    expect(toOpening({ ...draft, kind: 'type' })).toEqual([{ opensAt: AT, teamSize: null, ticketTypeId: type }]);
  });

  it('is what it was when it comes back', () => {
    const opening = { opensAt: AT, teamSize: null, ticketTypeId: type };
    expect(toOpening(toDraft(opening))).toEqual([opening]);
  });
});
