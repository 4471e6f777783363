import { draftOf, emptyDraft, type EventDraft, fieldsThatDiffer, gamesIn, inputOf } from './event-draft';
import { anEvent } from '../testing/an-event';

const typed = (change: Partial<EventDraft>): EventDraft => ({ ...draftOf(anEvent()), ...change });

describe('a draft', () => {
  it('of a saved event is sent as it was saved', () => {
    const { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity } = anEvent();
    expect(inputOf(draftOf(anEvent()))).toEqual({
      title,
      summary,
      description,
      games,
      venue,
      startsAt,
      endsAt,
      timeZone,
      capacity,
    });
  });

  it('is sent without the blanks around it, and without line ends where one line is meant', () => {
    const draft = typed({
      title: '  Cup ',
      summary: 'One\n two ',
      venueName: ' Hall ',
      venueAddress: 'Street 1\nTown',
    });
    expect(inputOf(draft)).toMatchObject({
      title: 'Cup',
      summary: 'One two',
      venue: { name: 'Hall', address: 'Street 1 Town' },
    });
  });

  it('keeps the lines of its description', () => {
    expect(inputOf(typed({ description: 'One\n\nTwo\n' })).description).toBe('One\n\nTwo\n');
  });

  it('of an online event is sent without the venue that was typed before', () => {
    expect(inputOf(typed({ isOnline: true })).venue).toBeNull();
  });

  it('names each game once', () => {
    expect(gamesIn(' Quake, Chess ,, Quake,')).toEqual(['Quake', 'Chess']);
  });

  it('differs from another only in what would be sent', () => {
    const saved = draftOf(anEvent());
    expect(fieldsThatDiffer({ ...saved, title: ` ${saved.title} ` }, saved)).toEqual([]);
    expect(fieldsThatDiffer({ ...saved, capacity: 1, title: 'Other' }, saved)).toEqual(['title', 'capacity']);
    expect(fieldsThatDiffer({ ...saved, isOnline: true, venueName: 'x' }, { ...saved, isOnline: true })).toEqual([]);
  });

  it('begins empty, on site, in the organizer’s own zone', () => {
    expect(emptyDraft('Europe/Berlin')).toMatchObject({
      title: '',
      isOnline: false,
      timeZone: 'Europe/Berlin',
      startsAt: null,
    });
  });
});
