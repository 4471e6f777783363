import { EVENT_STATES, type NewScheduleItem } from '@ringside/contracts/events';
import { decideAnnouncing, decideItem, decideScheduling, type Span } from './programme.policy';

const event: Span = {
  state: 'published',
  startsAt: new Date('2026-10-24T10:00:00Z'),
  endsAt: new Date('2026-10-25T18:00:00Z'),
};
const item = (startsAt: string, endsAt: string | null = null): NewScheduleItem => ({
  kind: 'other',
  title: 'Something',
  place: '',
  description: '',
  startsAt,
  endsAt,
});

describe('a line of the timetable', () => {
  it.each([
    ['2026-10-23T10:00:00Z', null, true],
    ['2026-10-23T09:59:59Z', null, false],
    ['2026-10-25T17:00:00Z', '2026-10-26T18:00:00Z', true],
    ['2026-10-25T17:00:00Z', '2026-10-26T18:00:01Z', false],
    ['2027-10-24T12:00:00Z', '2027-10-24T13:00:00Z', false],
  ])('from %s until %s may stand in the plan: %s', (startsAt, endsAt, isFine) => {
    expect(decideItem(event, item(startsAt, endsAt)).ok).toBe(isFine);
  });

  it('is refused with the span that it has to lie in', () => {
    expect(decideItem(event, item('2026-01-01T10:00:00Z'))).toMatchObject({
      code: 'SCHEDULE_OUTSIDE',
      details: { from: '2026-10-23T10:00:00.000Z', until: '2026-10-26T18:00:00.000Z' },
    });
  });

  it('changes until the event is over, and not while it is suspended', () => {
    const open = EVENT_STATES.filter((state) => decideScheduling({ state }).ok);
    expect(open).toEqual(['draft', 'submitted', 'rejected', 'published', 'started']);
  });
});

describe('an announcement', () => {
  it('needs an audience: the event is public, or was when it was cancelled', () => {
    const heard = (wasPublic: boolean) => EVENT_STATES.filter((state) => decideAnnouncing({ state, wasPublic }).ok);
    expect(heard(true)).toEqual(['published', 'started', 'finished', 'cancelled']);
    expect(heard(false)).toEqual(['published', 'started', 'finished']);
  });
});
