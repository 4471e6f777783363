import { createHash } from 'node:crypto';
import { refusalStatuses } from '@ringside/contracts';
import {
  cancelTournament,
  createTournament,
  drawSeeding,
  type Entrant,
  enterTournament,
  getBracket,
  getTournament,
  leaveTournament,
  listEntrants,
  listTournaments,
  openSignUp,
  removeEntrant,
  setSeeding,
  startTournament,
  updateTournament,
} from '@ringside/contracts/tournaments';
import { watchTopic } from '@ringside/contracts/platform';
import type { EntrantId, EventId, TournamentId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { draw, engineErrors } from '@ringside/tournament-core';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';
import { aCup, bracketOf, type Cup } from './testing/tournament';

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const facts = { name: 'Friday Cup', game: 'Rocket Ball', cap: 8, bestOf: 1 as const };

describe('a tournament until its start', () => {
  let server: WholeApp;
  let players: readonly Person[];
  beforeAll(async () => {
    server = await wholeApp();
    players = await Promise.all(Array.from({ length: 5 }, () => server.person()));
  }, 60_000);
  afterAll(() => server.close());

  const enterAll = async ({ ref }: Cup): Promise<EntrantId[]> => {
    const ids: EntrantId[] = [];
    for (const player of players) ids.push((await player.call(enterTournament, { params: ref })).id);
    return ids;
  };
  const idsOf = (entrants: readonly Entrant[]) => entrants.map(({ id }) => id);

  it('has a code and a status for every refusal of the engine', () => {
    expect(engineErrors.filter((code) => !(code in refusalStatuses))).toEqual([]);
  });

  it('is a draft that only the staff of the event sees', async () => {
    const organizer = await server.person('organizer');
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    const { id, state } = await organizer.call(createTournament, { params: { eventId }, body: facts });
    expect(state).toBe('draft');
    const params = { eventId, tournamentId: id };
    for (const stranger of [server.visitor(), players[0] as Person]) {
      expect((await stranger.ask(getTournament, { params })).body.code).toBe('NOT_FOUND');
      expect(await stranger.call(listTournaments, { params: { eventId } })).toEqual([]);
    }
    expect((await players[0]!.ask(enterTournament, { params })).body.code).toBe('NOT_FOUND');
    const socket = await players[0]!.socket();
    expect(await players[0]!.send(socket, watchTopic, { topic: `tournament:${id}` })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    await organizer.call(openSignUp, { params });
    expect(await server.visitor().call(listTournaments, { params: { eventId } })).toMatchObject([
      { id, state: 'open', mine: null },
    ]);
    expect(await players[0]!.send(socket, watchTopic, { topic: `tournament:${id}` })).toMatchObject({ ok: true });
  });

  it('does not exist below an event that the asker does not see', async () => {
    const { organizer, ref } = await aCup(server);
    await server.database.query(`update event set state = 'draft' where id = $1`, [ref.eventId]);
    expect((await players[0]!.ask(getTournament, { params: ref })).body.code).toBe('NOT_FOUND');
    expect((await players[0]!.ask(enterTournament, { params: ref })).body.code).toBe('NOT_FOUND');
    expect((await organizer.ask(getTournament, { params: ref })).status).toBe(200);
  });

  it('is managed by the owner and the managers of its own event, and by admins', async () => {
    const { ref } = await aCup(server);
    const foreign = await aCup(server);
    const [admin, manager, referee] = await Promise.all([server.person('admin'), server.person(), server.person()]);
    await server.database.query(
      `insert into event_staff (event_id, user_id, role) values ($1, $2, 'manager'), ($1, $3, 'referee')`,
      [ref.eventId, manager.id, referee.id],
    );
    const rename = (person: Person, params: Cup['ref'], rev: number) =>
      person.ask(updateTournament, { params, body: { rev, name: 'Renamed' } });
    const { rev } = await manager.call(getTournament, { params: ref });
    expect(
      (await server.visitor().ask(createTournament, { params: { eventId: ref.eventId }, body: facts })).body.code,
    ).toBe('NOT_SIGNED_IN');
    for (const stranger of [players[0] as Person, referee, foreign.organizer]) {
      expect((await rename(stranger, ref, rev)).body.code).toBe('FORBIDDEN');
    }
    expect((await rename(manager, ref, rev)).status).toBe(200);
    expect((await rename(admin, ref, rev + 1)).status).toBe(200);
    // an id of another event is not there, whoever may do what in one's own
    const astray = { eventId: foreign.ref.eventId, tournamentId: ref.tournamentId };
    expect((await rename(foreign.organizer, astray, rev + 2)).body.code).toBe('NOT_FOUND');
    expect((await foreign.organizer.ask(startTournament, { params: astray })).body.code).toBe('NOT_FOUND');
    const nowhere = { eventId: ref.eventId, tournamentId: NOWHERE as TournamentId };
    expect((await manager.ask(openSignUp, { params: nowhere })).body.code).toBe('NOT_FOUND');
    expect((await players[0]!.ask(listTournaments, { params: { eventId: NOWHERE as EventId } })).body.code).toBe(
      'NOT_FOUND',
    );
  });

  it('refuses what no tournament can be', async () => {
    const { organizer, ref } = await aCup(server);
    const create = (body: object) =>
      organizer.ask(createTournament, { params: { eventId: ref.eventId }, body: { ...facts, ...body } });
    for (const wrong of [
      { bestOf: 2 },
      { cap: 1 },
      { cap: 1025 },
      { name: ' ' },
      { name: 'x'.repeat(81) },
      { extra: true },
    ]) {
      const { status, body } = await create(wrong);
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'INVALID']);
    }
  });

  it('is entered and left, live for everybody who looks', async () => {
    const cup = await aCup(server);
    const [player, viewer] = players as [Person, Person];
    const socket = await viewer.socket();
    await viewer.send(socket, watchTopic, { topic: `tournament:${cup.ref.tournamentId}` });
    const told = nextEvent(socket, 'tournament:changed');
    const entrant = await player.call(enterTournament, { params: cup.ref });
    expect(await told).toEqual({ tournamentId: cup.ref.tournamentId });
    expect(entrant).toMatchObject({ userId: player.id, name: player.user?.name, seed: null, state: 'entered' });
    expect(await viewer.call(listEntrants, { params: cup.ref })).toEqual([entrant]);
    expect(await player.call(getTournament, { params: cup.ref })).toMatchObject({ entrants: 1, mine: entrant.id });
    expect((await player.ask(enterTournament, { params: cup.ref })).body.code).toBe('ALREADY_ENTERED');
    await player.call(leaveTournament, { params: cup.ref });
    expect((await player.ask(leaveTournament, { params: cup.ref })).body.code).toBe('NOT_ENTERED');
    const again = await player.call(enterTournament, { params: cup.ref });
    await cup.organizer.call(removeEntrant, { params: { ...cup.ref, entrantId: again.id } });
    expect(await viewer.call(getTournament, { params: cup.ref })).toMatchObject({ entrants: 0, mine: null });
  });

  it('never has a cap below those who are in', async () => {
    const cup = await aCup(server, { cap: 8 });
    await enterAll(cup);
    const { rev } = cup.tournament;
    const answer = await cup.organizer.ask(updateTournament, { params: cup.ref, body: { rev, cap: 4 } });
    expect(answer.body).toMatchObject({ code: 'CAP_TOO_SMALL', details: { entrants: 5 } });
    expect((await cup.organizer.ask(updateTournament, { params: cup.ref, body: { rev, cap: 5 } })).status).toBe(200);
    const late = await server.person();
    expect((await late.ask(enterTournament, { params: cup.ref })).body).toMatchObject({
      code: 'TOURNAMENT_FULL',
      details: { cap: 5 },
    });
  });

  it('is seeded by hand, with exactly those who are entered', async () => {
    const cup = await aCup(server);
    const ids = await enterAll(cup);
    const order = ids.toReversed();
    const seeded = await cup.organizer.call(setSeeding, { params: cup.ref, body: { order } });
    expect(seeded.map(({ id, seed }) => [id, seed])).toEqual(order.map((id, index) => [id, index + 1]));
    const foreign = await aCup(server);
    const [stranger] = await enterAll(foreign);
    for (const wrong of [ids.slice(1), [...ids, ids[0]!], [...ids.slice(1), stranger!]]) {
      expect((await cup.organizer.ask(setSeeding, { params: cup.ref, body: { order: wrong } })).body.code).toBe(
        'SEEDING_OUTDATED',
      );
    }
    await players[4]!.call(leaveTournament, { params: cup.ref });
    await cup.organizer.call(startTournament, { params: cup.ref });
    // the gap that the leaver made closes; the others keep their order
    expect((await bracketOf(cup)).seeds).toEqual(order.slice(1));
    expect((await cup.organizer.call(listEntrants, { params: cup.ref })).map(({ seed }) => seed)).toEqual([1, 2, 3, 4]);
  });

  it('is seeded by a draw that was committed to before and that anyone can repeat after', async () => {
    const cup = await aCup(server);
    const ids = await enterAll(cup);
    const { draws } = cup.tournament;
    const locked = [{ entrantId: ids[2]!, seed: 1 }];
    const { draws: after } = await cup.organizer.call(drawSeeding, {
      params: cup.ref,
      body: { hash: draws.nextHash, locked },
    });
    const { last } = after;
    expect(last).toMatchObject({ number: 1, hash: draws.nextHash });
    expect(
      createHash('sha256')
        .update(last?.seed ?? '')
        .digest('hex'),
    ).toBe(draws.nextHash);
    expect(after.nextHash).not.toBe(draws.nextHash);
    const replayed = draw(ids, new Map([[ids[2]!, 1]]), last?.seed ?? '');
    const entrants = await server.visitor().call(listEntrants, { params: cup.ref });
    expect(replayed).toEqual({ ok: true, value: idsOf(entrants) });
    expect(entrants[0]?.id).toBe(ids[2]);
    // the second organizer who pressed the button does not draw again by accident
    const stale = await cup.organizer.ask(drawSeeding, { params: cup.ref, body: { hash: draws.nextHash } });
    expect(stale.body).toMatchObject({ code: 'STALE', details: { nextHash: after.nextHash } });
    const wrong = [{ entrantId: ids[2]!, seed: 6 }];
    expect(
      (await cup.organizer.ask(drawSeeding, { params: cup.ref, body: { hash: after.nextHash, locked: wrong } })).body
        .code,
    ).toBe('BAD_LOCKED_SEED');
  });

  it('starts with byes for the best seeds, and then takes nobody in or out', async () => {
    const cup = await aCup(server);
    const ids = await enterAll(cup);
    await cup.organizer.call(startTournament, { params: cup.ref });
    const { matches, seeds, version, phase } = await bracketOf(cup);
    expect([seeds, version, phase]).toEqual([ids, 0, 'open']);
    expect(matches.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'W1.0 bye',
      'W1.1 ready',
      'W1.2 bye',
      'W1.3 bye',
      'W2.0 pending',
      'W2.1 ready',
      'W3.0 pending',
    ]);
    const refused = await Promise.all([
      players[0]!.ask(leaveTournament, { params: cup.ref }),
      cup.organizer.ask(removeEntrant, { params: { ...cup.ref, entrantId: ids[0]! } }),
      cup.organizer.ask(setSeeding, { params: cup.ref, body: { order: ids } }),
      cup.organizer.ask(updateTournament, { params: cup.ref, body: { rev: 3, bestOf: 3 } }),
    ]);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(4).fill('TOURNAMENT_STARTED'));
    expect((await (await server.person()).ask(enterTournament, { params: cup.ref })).body.code).toBe('SIGN_UP_CLOSED');
    expect(
      (await cup.organizer.ask(updateTournament, { params: cup.ref, body: { rev: 3, name: 'New name' } })).status,
    ).toBe(200);
  });

  it('does not start empty, and is finished at once with one entrant', async () => {
    const cup = await aCup(server);
    expect((await cup.organizer.ask(startTournament, { params: cup.ref })).body.code).toBe('NO_ENTRANTS');
    expect((await cup.organizer.ask(getBracket, { params: cup.ref })).body.code).toBe('TOURNAMENT_NOT_STARTED');
    const { id } = await players[0]!.call(enterTournament, { params: cup.ref });
    const finished = await cup.organizer.call(startTournament, { params: cup.ref });
    expect(finished).toMatchObject({ state: 'finished', champion: id, finishedAt: expect.any(String) });
    expect(await bracketOf(cup)).toMatchObject({ phase: 'complete', champion: id, matches: [] });
  });

  it('is cancelled for good', async () => {
    const cup = await aCup(server);
    await enterAll(cup);
    await cup.organizer.call(cancelTournament, { params: cup.ref });
    const refused = await Promise.all([
      cup.organizer.ask(startTournament, { params: cup.ref }),
      cup.organizer.ask(openSignUp, { params: cup.ref }),
      cup.organizer.ask(updateTournament, { params: cup.ref, body: { rev: 3, name: 'Back' } }),
    ]);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(3).fill('TOURNAMENT_CANCELLED'));
  });
});
