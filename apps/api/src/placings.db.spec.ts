import { randomUUID } from 'node:crypto';
import { getEvent } from '@ringside/contracts/events';
import {
  addFavourite,
  getLeaderboard,
  getPlacingProposal,
  getPlayer,
  listFavouriteIds,
  listFavourites,
  listPlacings,
  putPlacings,
  removeFavourite,
  suggestedPoints,
} from '@ringside/contracts/registrations';
import { createTournament, dropEntrant, openSignUp } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';
import { aRunningCup, settle } from './testing/tournament';

describe('how events end, and who follows them', () => {
  let server: WholeApp;
  let organizer: Person;
  let first: Person;
  let second: Person;
  let hidden: Person;
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    [first, second, hidden] = (await Promise.all([0, 1, 2].map(() => server.person()))) as [Person, Person, Person];
  }, 60_000);
  afterAll(() => server.close());

  /** A finished event of a year in which these people took part; the last one does not show their name. */
  const aFinishedEvent = async (year: number): Promise<EventId> => {
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id, state: 'finished' });
    await server.database.query(`update event set starts_at = $2, ends_at = $3 where id = $1`, [
      eventId,
      // the year begins earlier in Berlin, where the event is
      `${year - 1}-12-31T23:30:00Z`,
      `${year}-01-02T00:00:00Z`,
    ]);
    for (const person of [first, second, hidden]) {
      await server.database.query(
        `insert into registration (event_id, user_id, state, is_listed) values ($1, $2, 'joined', $3)`,
        [eventId, person.id, person !== hidden],
      );
    }
    return eventId;
  };
  const placed = (person: Person, place: number, points: number, game = '') => ({
    userId: person.id,
    place,
    points,
    game,
  });
  const give = (eventId: EventId, items: ReturnType<typeof placed>[], by = organizer) =>
    by.ask(putPlacings, { params: { eventId }, body: { items } });

  it('counts points by season and game, equals share a rank, and hidden people are left out', async () => {
    const [one, two] = [await aFinishedEvent(2091), await aFinishedEvent(2091)];
    await give(one, [placed(first, 1, 10, 'Quake'), placed(second, 2, 6, 'Quake'), placed(hidden, 3, 90, 'Quake')]);
    await give(two, [placed(second, 1, 4, 'Tetris'), placed(first, 9, 99, 'Tetris')]);
    // given again: these hold, not those before
    await give(two, [placed(second, 1, 4, 'Tetris')]);
    const board = (query: { game?: string; cursor?: string; limit?: number } = {}) =>
      server.visitor().call(getLeaderboard, { query: { season: 2091, ...query } });
    const lines = (await board()).items.map(({ person, rank, points, events, wins }) => [
      person.userId,
      rank,
      points,
      events,
      wins,
    ]);
    expect(lines.sort()).toEqual(
      [
        [first.id, 1, 10, 1, 1],
        [second.id, 1, 10, 2, 1],
      ].sort(),
    );
    expect((await board({ game: 'Tetris' })).items.map(({ points }) => points)).toEqual([4]);
    const page = await board({ limit: 1 });
    const rest = await board({ limit: 1, cursor: page.next! });
    expect([...page.items, ...rest.items].map(({ person }) => person.userId).sort()).toEqual(
      [first.id, second.id].sort(),
    );
    expect(rest.next).toBeUndefined();
    expect(page).toMatchObject({ season: 2091, seasons: [2091], games: ['Quake', 'Tetris'] });
    const seen = async (by: Person) =>
      (await by.call(listPlacings, { params: { eventId: one } })).items.map(({ person }) => person.userId);
    expect(await seen(server.visitor())).toEqual([first.id, second.id]);
    expect(await seen(hidden)).toEqual([first.id, second.id, hidden.id]);
  });

  it('stands in a player’s history, without what they do not show', async () => {
    const eventId = await aFinishedEvent(2092);
    await give(eventId, [placed(first, 1, 7), placed(hidden, 2, 5)]);
    const history = (person: Person) =>
      server.visitor().ask(getPlayer, { params: { username: person.user!.username.toUpperCase() }, query: {} });
    const { body } = await history(first);
    expect(body.items[0]).toMatchObject({ event: { id: eventId }, placings: [{ game: '', place: 1, points: 7 }] });
    expect(body).toMatchObject({ events: 3, points: 17, wins: 2 });
    expect((await history(hidden)).body).toMatchObject({ items: [], events: 0, points: 0 });
    const nobody = await server.visitor().ask(getPlayer, { params: { username: 'nobody-at-all' }, query: {} });
    expect(nobody.status).toBe(404);
  });

  it('leaves out whoever hides their name afterwards, and counts them again when they show it', async () => {
    const [one, two] = [await aFinishedEvent(2094), await aFinishedEvent(2094)];
    await give(one, [placed(first, 1, 10), placed(second, 2, 6)]);
    await give(two, [placed(first, 1, 5)]);
    const board = async () =>
      (await server.visitor().call(getLeaderboard, { query: { season: 2094 } })).items.map(
        ({ person, points, rank }) => [person.userId, points, rank],
      );
    const show = (isListed: boolean) =>
      server.database.query('update registration set is_listed = $3 where event_id = $1 and user_id = $2', [
        one,
        first.id,
        isListed,
      ]);
    await show(false);
    expect(await board()).toEqual([
      [second.id, 6, 1],
      [first.id, 5, 2],
    ]);
    await show(true);
    expect((await board())[0]).toEqual([first.id, 15, 1]);
    await give(two, []);
    expect((await board())[0]).toEqual([first.id, 10, 1]);
  });

  it('shares ranks across pages', async () => {
    const event = await aFinishedEvent(2095);
    const points = [9, 5, 5, 5, 2];
    const people = await Promise.all(points.map(() => server.person()));
    for (const { id } of people)
      await server.database.query(
        `insert into registration (event_id, user_id, state, is_listed) values ($1, $2, 'joined', true)`,
        [event, id],
      );
    await give(
      event,
      people.map((person, index) => placed(person, index + 1, points[index]!)),
    );
    const ranks = [];
    let cursor: string | undefined;
    do {
      const query = { season: 2095, limit: 1, ...(cursor === undefined ? {} : { cursor }) };
      const page = await server.visitor().call(getLeaderboard, { query });
      ranks.push(...page.items.map(({ rank }) => rank));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(ranks).toEqual([1, 2, 2, 2, 5]);
    const whole = await server.visitor().call(getLeaderboard, { query: { season: 2095 } });
    expect(whole.items.map(({ rank }) => rank)).toEqual(ranks);
  });

  it('is given by those who lead the event, once it is finished, to people who took part', async () => {
    const eventId = await aFinishedEvent(2093);
    const stranger = await server.person();
    expect((await give(eventId, [placed(first, 1, 1)], first)).status).toBe(403);
    expect((await give(eventId, [placed(first, 1, 1)], await server.person('organizer'))).status).toBe(403);
    expect((await give(eventId, [placed(stranger, 1, 1)])).body.code).toBe('NOT_REGISTERED');
    expect((await give(eventId, [placed(first, 1, 1), placed(first, 2, 1)])).body.code).toBe('INVALID');
    const { version } = await organizer.call(listPlacings, { params: { eventId } });
    const giveSeen = (points: number) =>
      organizer.ask(putPlacings, { params: { eventId }, body: { items: [placed(first, 1, points)], version } });
    expect((await giveSeen(3)).status).toBe(200);
    // somebody else has given others meanwhile
    expect((await giveSeen(4)).body.code).toBe('STALE');
    expect((await organizer.call(listPlacings, { params: { eventId } })).items.map(({ points }) => points)).toEqual([
      3,
    ]);
    const { eventId: running } = await anEvent(server.database, { ownerId: organizer.id, state: 'started' });
    expect((await give(running, [])).body.code).toBe('EVENT_WRONG_STATE');
  });

  it('is proposed by the tournaments of the event, and written by nobody but its organizers', async () => {
    const stranger = await server.person();
    const cup = await aRunningCup(server, [first, second, hidden, stranger], { game: 'quake' });
    const params = { eventId: cup.ref.eventId };
    await server.database.query(`update event set games = '{Quake}' where id = $1`, [params.eventId]);
    for (const person of [first, second, hidden])
      await server.database.query(
        `insert into registration (event_id, user_id, state, is_listed) values ($1, $2, 'joined', $3)`,
        [params.eventId, person.id, person !== hidden],
      );
    const proposal = () => cup.organizer.call(getPlacingProposal, { params });
    const undecided = { id: cup.ref.tournamentId, name: 'Friday Cup', game: 'quake', isDecided: false };
    expect(await proposal()).toEqual({ items: [], tournaments: [undecided], absent: 0 });

    // seed 1 beats 4 and 2 beats 3, then 1 beats 2
    for (const match of ['W1.0', 'W1.1', 'W2.0']) await settle(cup, match);
    // one that nobody has begun says nothing
    const plan = { name: 'Late Cup', game: 'Tetris', cap: 8, bestOf: 1 as const };
    const { id: late } = await cup.organizer.call(createTournament, { params, body: plan });
    await cup.organizer.call(openSignUp, { params: { ...params, tournamentId: late } });
    const { items, tournaments, absent } = await proposal();
    expect(tournaments).toEqual([{ ...undecided, isDecided: true }]);
    expect(absent).toBe(1);
    const line = (person: Person, place: number) => [person.id, 'Quake', place, suggestedPoints(place)];
    const lines = (list: typeof items) =>
      list.map(({ person, game, place, points }) => [person.userId, game, place, points]);
    expect(lines(items)).toEqual([line(first, 1), line(second, 2), line(hidden, 3)]);
    expect(items[0]!.person).toMatchObject({ username: first.user!.username });
    expect((await cup.organizer.call(listPlacings, { params })).items).toEqual([]);

    await server.database.query(`update event set state = 'finished' where id = $1`, [params.eventId]);
    const taken = items.map(({ person, ...rest }) => ({ ...rest, userId: person.userId }));
    const given = await cup.organizer.call(putPlacings, { params, body: { items: taken } });
    expect(lines(given.items)).toEqual(lines(items));

    const disqualification = { commandId: randomUUID(), kind: 'disqualify' as const };
    await cup.organizer.call(dropEntrant, {
      params: { ...cup.ref, entrantId: cup.entrants[1]! },
      body: disqualification,
    });
    expect(lines((await proposal()).items)).toEqual([line(first, 1), line(hidden, 3)]);
  });

  it('events are followed and left, again and again without harm', async () => {
    const { eventId } = await anEvent(server.database);
    const params = { eventId };
    const { eventId: secret } = await anEvent(server.database, { state: 'draft' });
    const follow = () => first.ask(addFavourite, { params });
    expect([(await follow()).status, (await follow()).status]).toEqual([204, 204]);
    expect((await first.call(listFavouriteIds, {})).ids).toEqual([eventId]);
    const { title } = await first.call(getEvent, { params });
    expect((await first.call(listFavourites, { query: {} })).items.map((event) => event.title)).toEqual([title]);
    expect((await first.ask(addFavourite, { params: { eventId: secret } })).status).toBe(404);
    for (let times = 0; times < 2; times++) await first.call(removeFavourite, { params });
    expect((await first.call(listFavouriteIds, {})).ids).toEqual([]);
  });
});
