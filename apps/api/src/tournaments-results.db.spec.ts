import { randomUUID } from 'node:crypto';
import {
  Bracket,
  type BracketChange,
  cancelTournament,
  confirmReport,
  correctMatch,
  disputeReport,
  dropEntrant,
  getBracket,
  getMyMatch,
  getStandings,
  getTournament,
  listEntrants,
  type Match,
  previewCorrection,
  reportMatch,
  settleMatch,
  Standing,
} from '@ringside/contracts/tournaments';
import { watchTopic } from '@ringside/contracts/platform';
import { nextEvent, type Person, seatHall, takeSeats, type WholeApp, wholeApp } from './testing';
import {
  aCup,
  aRunningCup,
  aRunningField,
  bracketOf,
  type Cup,
  matchOf,
  type RunningCup,
  settle,
  settling,
} from './testing/tournament';

describe('the results of a tournament', () => {
  let server: WholeApp;
  let players: readonly Person[];
  let cup: RunningCup;
  beforeAll(async () => {
    server = await wholeApp();
    players = await Promise.all(Array.from({ length: 4 }, () => server.person()));
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    cup = await aRunningCup(server, players, { bestOf: 3, thirdPlace: true });
  });

  /** Seed 1 meets 4 in W1.0, seed 2 meets 3 in W1.1. */
  const seed = (number: number): Person => cup.players[number - 1] as Person;
  const claim = (match: Match, score: [number, number], games: [number, number][] = []) => ({
    params: { ...cup.ref, matchId: match.id },
    body: { commandId: randomUUID(), rev: match.rev, score, games },
  });
  const answer = (match: Match, score: [number, number]) => ({
    params: { ...cup.ref, matchId: match.id },
    body: { commandId: randomUUID(), rev: match.rev, score },
  });
  const refused = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };

  it('count once the other side confirms, and every viewer is told with numbers that have no gap', async () => {
    const viewer = server.visitor();
    const socket = await viewer.socket();
    await viewer.send(socket, watchTopic, { topic: `tournament:${cup.ref.tournamentId}` });
    const heard: BracketChange[] = [];
    socket.on('tournament:moved', (change: BracketChange) => heard.push(change));
    const match = await matchOf(cup, 'W1.0');

    const reported = await seed(4).call(
      reportMatch,
      claim(
        match,
        [1, 2],
        [
          [13, 7],
          [9, 13],
          [11, 13],
        ],
      ),
    );
    expect(reported.matches).toMatchObject([
      {
        id: 'W1.0',
        status: 'ready',
        score: null,
        report: { state: 'reported', claims: [{ by: cup.entrants[3], score: [1, 2] }] },
      },
    ]);
    expect(await matchOf(cup, 'W2.0')).toMatchObject({ sides: ['pending', 'pending'] });
    const confirmed = await seed(1).call(confirmReport, answer(match, [1, 2]));
    expect(confirmed.matches.map(({ id, status, winner, report }) => ({ id, status, winner, report }))).toEqual([
      { id: 'W1.0', status: 'done', winner: cup.entrants[3], report: null },
      { id: 'C2.0', status: 'pending', winner: null, report: null },
      { id: 'W2.0', status: 'pending', winner: null, report: null },
    ]);
    const last = nextEvent<BracketChange>(socket, 'tournament:moved');
    await settle(cup, 'W1.1', [2, 0]);
    await last;
    expect(heard.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(heard.slice(0, 2)).toEqual([reported, confirmed]);
    expect((await bracketOf(cup)).matches.find(({ id }) => id === 'W1.0')).toEqual(heard[1]?.matches[0]);
  });

  it('are disputed by the other side, and then a referee rules', async () => {
    const match = await matchOf(cup, 'W1.0');
    await seed(1).call(reportMatch, claim(match, [2, 0]));
    expect(await refused(seed(1).ask(disputeReport, answer(match, [2, 0])))).toEqual([409, 'OWN_REPORT']);
    const { matches } = await seed(4).call(disputeReport, answer(match, [2, 0]));
    expect(matches).toMatchObject([{ report: { state: 'disputed', claims: [{ score: [2, 0] }] } }]);
    expect(await refused(seed(4).ask(reportMatch, claim(match, [0, 2])))).toEqual([409, 'DISPUTED']);
    const referee = await server.person();
    const rule = () =>
      referee.ask(settleMatch, {
        params: { ...cup.ref, matchId: 'W1.0' },
        body: {
          commandId: randomUUID(),
          rev: match.rev,
          result: { how: 'ruling', winner: cup.entrants[3]!, score: [0, 1] },
        },
      });
    expect(await refused(rule())).toEqual([403, 'FORBIDDEN']);
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'referee')`, [
      cup.ref.eventId,
      referee.id,
    ]);
    expect((await rule()).body.matches[0]).toMatchObject({
      status: 'done',
      how: 'ruling',
      winner: cup.entrants[3],
      score: [0, 1],
      report: null,
    });
    expect(await refused(seed(1).ask(reportMatch, claim(await matchOf(cup, 'W1.0'), [2, 0])))).toEqual([
      409,
      'ALREADY_DECIDED',
    ]);
  });

  it('are reported by the players of the match alone', async () => {
    const match = await matchOf(cup, 'W1.0');
    const stranger = await server.person();
    for (const other of [seed(2), stranger, cup.organizer]) {
      expect(await refused(other.ask(reportMatch, claim(match, [2, 0])))).toEqual([403, 'NOT_A_SIDE']);
    }
    expect(await refused(server.visitor().ask(reportMatch, claim(match, [2, 0])))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await refused(seed(1).ask(settleMatch, settling(cup, match, [2, 0])))).toEqual([403, 'FORBIDDEN']);
    const foreign = await aCup(server);
    const astray = { ...foreign.ref, matchId: 'W1.0' };
    expect(
      await refused(
        foreign.organizer.ask(settleMatch, {
          ...settling(cup, match, [2, 0]),
          params: { ...astray, tournamentId: cup.ref.tournamentId },
        }),
      ),
    ).toEqual([404, 'NOT_FOUND']);
    expect(
      await refused(
        foreign.organizer.ask(previewCorrection, {
          params: { ...astray, tournamentId: cup.ref.tournamentId },
          body: { result: null },
        }),
      ),
    ).toEqual([404, 'NOT_FOUND']);
    expect(
      await refused(seed(1).ask(reportMatch, { ...claim(match, [2, 0]), params: { ...cup.ref, matchId: 'W9.9' } })),
    ).toEqual([404, 'NOT_FOUND']);
  });

  it.each<[string, [number, number], [number, number][], string]>([
    ['unfinished', [1, 0], [], 'BAD_SCORE'],
    ['with too many wins', [3, 0], [], 'BAD_SCORE'],
    ['a draw', [1, 1], [], 'DRAW_NOT_ALLOWED'],
    [
      'against its own games',
      [2, 0],
      [
        [13, 1],
        [1, 13],
      ],
      'SCORE_MISMATCH',
    ],
  ])('are refused when the score is %s', async (_what, score, games, code) => {
    const [status, told] = await refused(seed(1).ask(reportMatch, claim(await matchOf(cup, 'W1.0'), score, games)));
    expect(status).toBe(422);
    expect(told).toBe(code);
  });

  it('are not taken for a match that looked different: its sender gets it as it is now', async () => {
    const match = await matchOf(cup, 'W1.0');
    await settle(cup, 'W1.0', [2, 1]);
    const { status, body } = await cup.organizer.ask(settleMatch, settling(cup, match, [0, 2]));
    expect([status, body.code]).toEqual([409, 'STALE']);
    expect(body.details?.['match']).toEqual(await matchOf(cup, 'W1.0'));
    const final = await matchOf(cup, 'W2.0');
    expect(await refused(cup.organizer.ask(settleMatch, settling(cup, final, [2, 0])))).toEqual([409, 'NOT_READY']);
  });

  it('answer a repeated command as the first time, and refuse its id for anything else', async () => {
    const input = settling(cup, await matchOf(cup, 'W1.0'), [2, 1]);
    const first = await cup.organizer.call(settleMatch, input);
    await settle(cup, 'W1.1', [2, 1]);
    expect(await cup.organizer.call(settleMatch, input)).toEqual(first);
    const other = {
      ...input,
      body: { ...input.body, result: { how: 'played' as const, score: [0, 2] as [number, number] } },
    };
    expect(await refused(cup.organizer.ask(settleMatch, other))).toEqual([422, 'KEY_REUSED']);
    const stolen = claim(await matchOf(cup, 'W2.0'), [2, 0]);
    Object.assign(stolen.body, { commandId: input.body.commandId });
    expect(await refused(seed(1).ask(reportMatch, stolen))).toEqual([422, 'KEY_REUSED']);
  });

  it('name a champion, and a correction that takes the final back opens the tournament again', async () => {
    for (const id of ['W1.0', 'W1.1', 'C2.0', 'W2.0']) await settle(cup, id, [2, 0]);
    expect(await cup.organizer.call(getTournament, { params: cup.ref })).toMatchObject({
      state: 'finished',
      champion: cup.entrants[0],
    });
    const places = await server.visitor().call(getStandings, { params: cup.ref });
    expect(places.map(({ seed: number, place, shared }) => [number, place, shared])).toEqual([
      [1, 1, false],
      [2, 2, false],
      [4, 3, false],
      [3, 4, false],
    ]);
    expect(await seed(4).call(getMyMatch, { params: cup.ref })).toMatchObject({ match: null, place: 3 });

    const final = await matchOf(cup, 'W2.0');
    await cup.organizer.call(correctMatch, {
      params: { ...cup.ref, matchId: 'W2.0' },
      body: { commandId: randomUUID(), rev: final.rev, result: null },
    });
    expect(await cup.organizer.call(getTournament, { params: cup.ref })).toMatchObject({
      state: 'running',
      champion: null,
      finishedAt: null,
    });
    await settle(cup, 'W2.0', [0, 2]);
    expect(await cup.organizer.call(getTournament, { params: cup.ref })).toMatchObject({
      state: 'finished',
      champion: cup.entrants[1],
    });
  });

  it('are corrected after a preview of what that touches, with a choice for each match that was played', async () => {
    await settle(cup, 'W1.0', [2, 0]);
    await settle(cup, 'W1.1', [2, 0]);
    await settle(cup, 'W2.0', [2, 0]);
    const result = { how: 'played' as const, score: [0, 2] as [number, number], games: [] };
    const params = { ...cup.ref, matchId: 'W1.0' };
    const match = await matchOf(cup, 'W1.0');
    const correct = (rest: object) =>
      cup.organizer.ask(correctMatch, { params, body: { commandId: randomUUID(), rev: match.rev, result, ...rest } });

    const preview = await cup.organizer.call(previewCorrection, { params, body: { result } });
    const [one, two, , four] = cup.entrants;
    expect(preview.affected).toMatchObject([
      { matchId: 'C2.0', played: false },
      { matchId: 'W2.0', was: [one, two], becomes: [four, two], played: true, keepable: true },
    ]);
    const unconfirmed = await correct({});
    expect([unconfirmed.status, unconfirmed.body.code, unconfirmed.body.details?.['impact']]).toEqual([
      409,
      'NEEDS_CONFIRMATION',
      preview,
    ]);
    expect(await refused(correct({ token: preview.token }))).toEqual([422, 'CHOICE_MISSING']);
    expect(await refused(correct({ token: 'another', choices: { 'W2.0': 'reset' } }))).toEqual([409, 'STALE']);
    const kept = await correct({ token: preview.token, choices: { 'W2.0': 'keep' } });
    expect(kept.body.matches.map(({ id }) => id)).toContain('W1.0');
    expect(await matchOf(cup, 'W2.0')).toMatchObject({ sides: [one, two], status: 'done', kept: true });
  });

  it('of a dropped entrant stand, the rest are walkovers', async () => {
    await settle(cup, 'W1.0', [2, 1]);
    const params = { ...cup.ref, entrantId: cup.entrants[0]! };
    await cup.organizer.call(dropEntrant, { params, body: { commandId: randomUUID() } });
    expect(await matchOf(cup, 'W1.0')).toMatchObject({ status: 'done', winner: cup.entrants[0] });
    await settle(cup, 'W1.1', [2, 1]);
    expect(await matchOf(cup, 'W2.0')).toMatchObject({ status: 'walkover', how: 'forfeit', winner: cup.entrants[1] });
    expect(await refused(cup.organizer.ask(dropEntrant, { params, body: { commandId: randomUUID() } }))).toEqual([
      409,
      'ALREADY_OUT',
    ]);
    const states = (await server.visitor().call(listEntrants, { params: cup.ref })).map(({ state }) => state);
    expect(states).toEqual(['dropped', 'entered', 'entered', 'entered']);
  });

  it('lead each player to the next match', async () => {
    const mine = (number: number) => seed(number).call(getMyMatch, { params: cup.ref });
    expect(await mine(1)).toMatchObject({
      entrantId: cup.entrants[0],
      match: { id: 'W1.0', status: 'ready' },
      opponent: { id: cup.entrants[3], seed: 4 },
      after: null,
    });
    await settle(cup, 'W1.0', [2, 0]);
    expect(await mine(1)).toMatchObject({
      match: { id: 'W2.0', status: 'pending' },
      opponent: null,
      after: 'W1.1',
      place: null,
    });
    expect(await mine(4)).toMatchObject({ match: { id: 'C2.0' }, after: 'W1.1' });
    expect(await (await server.person()).call(getMyMatch, { params: cup.ref })).toEqual({
      entrantId: null,
      match: null,
      opponent: null,
      seats: { mine: [], theirs: [] },
      after: null,
      place: null,
    });
  });

  it('tell the two of a match where they sit, and nobody else', async () => {
    const { eventId } = cup.ref;
    await seatHall(cup.organizer, eventId);
    await takeSeats(seed(1), eventId, 0);
    await takeSeats(seed(4), eventId, 6, 7);
    const seatsOf = async (number: number) => (await seed(number).call(getMyMatch, { params: cup.ref })).seats;
    const [first, fourth] = [await seatsOf(1), await seatsOf(4)];
    expect(first).toEqual({ mine: [expect.any(String)], theirs: [expect.any(String), expect.any(String)] });
    expect(fourth).toEqual({ mine: first.theirs, theirs: first.mine });
    expect(await seatsOf(2)).toEqual({ mine: [], theirs: [] });
  });

  it('are not taken any more once the tournament is cancelled', async () => {
    const match = await matchOf(cup, 'W1.0');
    await cup.organizer.call(cancelTournament, { params: cup.ref });
    expect(await refused(seed(1).ask(reportMatch, claim(match, [2, 0])))).toEqual([409, 'TOURNAMENT_CANCELLED']);
    expect(
      await refused(
        cup.organizer.ask(previewCorrection, { params: { ...cup.ref, matchId: 'W1.0' }, body: { result: null } }),
      ),
    ).toEqual([409, 'TOURNAMENT_CANCELLED']);
  });

  it('stand in a log that cannot be rewritten', async () => {
    await settle(cup, 'W1.0', [2, 0]);
    for (const statement of ['update stage_log set seq = seq', 'delete from stage_log', 'truncate stage_log']) {
      await expect(server.database.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('survive the process: a server that has seen nothing goes on from the log', async () => {
    await settle(cup, 'W1.0', [2, 0]);
    const fresh = await server.node();
    const organizer = fresh.visitor();
    organizer.cookie = cup.organizer.cookie;
    await settle({ ...cup, organizer }, 'W1.1', [2, 1]);
    await fresh.close();
    // and the first one hears of what the other did
    await settle(cup, 'W2.0', [2, 0]);
    expect((await bracketOf(cup)).matches.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'W1.0 done',
      'W1.1 done',
      'C2.0 ready',
      'W2.0 done',
    ]);
  });
});

describe('the bracket as it is sent', () => {
  let server: WholeApp;
  let field: Cup;
  beforeAll(async () => {
    server = await wholeApp();
    field = await aRunningField(server, 1024);
  }, 60_000);
  afterAll(() => server.close());

  it('is what its contract says', async () => {
    const bracket = await bracketOf(field);
    expect(Bracket.safeParse(bracket).error).toBeUndefined();
    expect([bracket.seeds.length, bracket.matches.length]).toEqual([1024, 1023]);
    const places = await field.organizer.call(getStandings, { params: field.ref });
    expect([places.length, Standing.array().safeParse(places).error]).toEqual([1024, undefined]);
  });

  it('is not sent again to whoever has it, and is after a change', async () => {
    const viewer = server.visitor();
    const first = await viewer.ask(getBracket, { params: field.ref });
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await viewer.ask(getBracket, { params: field.ref }, { 'if-none-match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    await settle(field, 'W1.7');
    const changed = await viewer.ask(getBracket, { params: field.ref }, { 'if-none-match': tag });
    expect([changed.status, changed.body.version]).toEqual([200, first.body.version + 1]);
    const places = await viewer.ask(getStandings, { params: field.ref }, { 'if-none-match': tag });
    expect(places.status).toBe(200);
    const known = { 'if-none-match': places.headers.get('etag') ?? '' };
    expect((await viewer.ask(getStandings, { params: field.ref }, known)).status).toBe(304);
  });

  it('changes by less than a hundredth of itself with a result', async () => {
    const change = await settle(field, 'W1.9');
    const whole = JSON.stringify(await bracketOf(field)).length;
    expect(JSON.stringify(change).length).toBeLessThan(whole / 100);
  });
});
