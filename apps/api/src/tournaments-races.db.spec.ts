import { randomUUID } from 'node:crypto';
import {
  type BracketChange,
  confirmReport,
  enterTournament,
  leaveTournament,
  type Match,
  reportMatch,
  settleMatch,
  startTournament,
  updateTournament,
} from '@ringside/contracts/tournaments';
import { MatchRebuildService } from '@ringside/server/tournaments';
import { type Person, type WholeApp, wholeApp } from './testing';
import {
  aCup,
  aRunningCup,
  aRunningField,
  bracketOf,
  type Cup,
  matchOf,
  type RunningCup,
  settling,
} from './testing/tournament';

const logOf = (server: WholeApp, { ref }: Cup) =>
  server.database.query<{ seq: number; entry: { match?: string } }>(
    `select l.seq, l.entry from stage_log l join stage s on s.id = l.stage_id where s.tournament_id = $1 order by l.seq`,
    [ref.tournamentId],
  );

const reporting = (cup: Cup, match: Match, score: [number, number], commandId: string = randomUUID()) => ({
  params: { ...cup.ref, matchId: match.id },
  body: { commandId, rev: match.rev, score },
});

/** The player who stands on a side of a match. */
const playerOn = ({ players, entrants }: RunningCup, match: Match, slot: 0 | 1): Person =>
  players[entrants.findIndex((id) => id === match.sides[slot])] ?? raise(match.id);

function raise(match: string): never {
  throw new Error(`Nobody stands in ${match}.`);
}

describe('commands that come at once', () => {
  let server: WholeApp;
  let other: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
    other = await server.node();
  }, 60_000);
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  /** The same person, talking to the other node. */
  const elsewhere = (person: Person): Person => {
    const twin = other.visitor();
    twin.cookie = person.cookie;
    return twin;
  };

  it('send the winners of two matches that end at the same instant to the next one, 224 times, on two nodes', async () => {
    const cup = await aRunningField(server, 512);
    const there = elsewhere(cup.organizer);
    for (const round of [1, 2, 3]) {
      const matches = (await bracketOf(cup)).matches.filter(({ id }) => id.startsWith(`W${round}.`));
      for (let pair = 0; pair < matches.length; pair += 2) {
        const [upper, lower] = matches.slice(pair, pair + 2).map((match) => settling(cup, match));
        if (!upper || !lower) throw new Error('Matches come in pairs.');
        await Promise.all([cup.organizer.call(settleMatch, upper), there.call(settleMatch, lower)]);
      }
    }
    const met = (await bracketOf(cup)).matches.filter(({ id }) => /^W[234]\./.test(id));
    expect(met).toHaveLength(128 + 64 + 32);
    expect(met.filter(({ sides }) => sides.includes('pending'))).toEqual([]);
  }, 120_000);

  it('on 64 matches are all accepted, none is stale, and the log has no hole', async () => {
    const cup = await aRunningField(server, 128);
    const matches = (await bracketOf(cup)).matches.filter(({ status }) => status === 'ready');
    expect(matches).toHaveLength(64);
    const answers = await Promise.all(matches.map((match) => cup.organizer.ask(settleMatch, settling(cup, match))));
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual([]);
    expect((await logOf(server, cup)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 64 }, (_, index) => index + 1),
    );
    // every change is told once, from one number to the next
    const spans = answers.map(({ body }) => [body.from, body.to]).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    expect(spans).toEqual(Array.from({ length: 64 }, (_, index) => [index, index + 1]));
    const { matches: after, version } = await bracketOf(cup);
    expect([
      version,
      after.filter(({ status }) => status === 'done').length,
      after.filter(({ status }) => status === 'ready').length,
    ]).toEqual([64, 64, 32]);
  }, 60_000);

  it.each<[string, [number, number], string]>([
    ['equal reports of both sides are one result', [1, 0], 'done'],
    ['different reports of both sides are one dispute', [0, 1], 'ready'],
  ])(
    '%s, never two results',
    async (_title, others, status) => {
      const cup = await aRunningCup(server, 8);
      const quarterFinals = (await bracketOf(cup)).matches.filter(({ id }) => id.startsWith('W1.'));
      const pairs = quarterFinals.map(async (match) => {
        const [home, away] = [playerOn(cup, match, 0), elsewhere(playerOn(cup, match, 1))];
        return Promise.all([
          home.call(reportMatch, reporting(cup, match, [1, 0])),
          away.call(reportMatch, reporting(cup, match, others)),
        ]);
      });
      await Promise.all(pairs);
      const after = (await bracketOf(cup)).matches.filter(({ id }) => id.startsWith('W1.'));
      expect(after.map((match) => match.status)).toEqual(Array(4).fill(status));
      const disputed = status === 'ready';
      expect(after.map(({ report }) => report && [report.state, report.claims.length])).toEqual(
        Array(4).fill(disputed ? ['disputed', 2] : null),
      );
      expect(await logOf(server, cup)).toHaveLength(disputed ? 0 : 4);
    },
    60_000,
  );

  it('under one id, sent 20 times, are one entry and 20 equal answers', async () => {
    const cup = await aRunningField(server, 4);
    const command = settling(cup, await matchOf(cup, 'W1.0'));
    const there = elsewhere(cup.organizer);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? there : cup.organizer).call(settleMatch, command)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await logOf(server, cup)).toHaveLength(1);
    expect(answers[0]).toMatchObject({ from: 0, to: 1 } satisfies Partial<BracketChange>);
  });

  it('with a confirmation of a report that was changed meanwhile confirm nothing', async () => {
    const cup = await aRunningCup(server, 2, { bestOf: 3 });
    const match = await matchOf(cup, 'W1.0');
    const [home, away] = [playerOn(cup, match, 0), playerOn(cup, match, 1)];
    await home.call(reportMatch, reporting(cup, match, [2, 1]));
    await home.call(reportMatch, reporting(cup, match, [2, 0]));
    const answer = await away.ask(confirmReport, reporting(cup, match, [2, 1]));
    expect([answer.status, answer.body.code]).toEqual([409, 'STALE']);
    expect(answer.body.details?.['match']).toMatchObject({ status: 'ready', report: { claims: [{ score: [2, 0] }] } });
  });

  it('give the last place to one of many, and the cap holds', async () => {
    const players = await Promise.all(Array.from({ length: 6 }, () => server.person()));
    for (let round = 0; round < 10; round++) {
      const cup = await aCup(server, { cap: 2 });
      const answers = await Promise.all(
        players.map((player, index) =>
          (index % 2 ? elsewhere(player) : player).ask(enterTournament, { params: cup.ref }),
        ),
      );
      const told = answers.map(({ status, body }) => (status === 201 ? 'IN' : body.code)).sort();
      expect(told).toEqual(['IN', 'IN', ...Array<string>(4).fill('TOURNAMENT_FULL')]);
    }
  }, 60_000);

  it('would overfill the tournament without its lock', async () => {
    // the negative control: the same count and the same insert, with the lock of the tournament left out
    const cup = await aCup(server, { cap: 2 });
    const [first, second, third] = await Promise.all([server.person(), server.person(), server.person()]);
    await first.call(enterTournament, { params: cup.ref });
    const [a, b] = await Promise.all([server.database.connect(), server.database.connect()]);
    const entrants = `select count(*)::int as count from entrant where tournament_id = $1 and state <> 'withdrawn'`;
    for (const connection of [a, b]) {
      await connection.query('begin');
      const { rows } = await connection.query<{ count: number }>(entrants, [cup.ref.tournamentId]);
      expect(rows[0]?.count).toBeLessThan(2);
    }
    await a.query('insert into entrant (tournament_id, user_id) values ($1, $2)', [cup.ref.tournamentId, second.id]);
    await b.query('insert into entrant (tournament_id, user_id) values ($1, $2)', [cup.ref.tournamentId, third.id]);
    await a.query('commit');
    await b.query('commit');
    await Promise.all([a.end(), b.end()]);
    const [row] = await server.database.query<{ count: number }>(entrants, [cup.ref.tournamentId]);
    expect(row?.count).toBe(3);
  });

  it('of one double-clicking player are one entry', async () => {
    const cup = await aCup(server);
    const player = await server.person();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        (index % 2 ? elsewhere(player) : player).ask(enterTournament, { params: cup.ref }),
      ),
    );
    expect(answers.map(({ status, body }) => (status === 201 ? 'IN' : body.code)).sort()).toEqual([
      ...Array<string>(5).fill('ALREADY_ENTERED'),
      'IN',
    ]);
  });

  it('never leave somebody in the bracket who left, nor anybody out who entered', async () => {
    const [stays, leaves, enters] = await Promise.all([server.person(), server.person(), server.person()]);
    for (let round = 0; round < 10; round++) {
      const cup = await aCup(server);
      for (const player of [stays, leaves]) await player.call(enterTournament, { params: cup.ref });
      const [, left, entered] = await Promise.all([
        cup.organizer.ask(startTournament, { params: cup.ref }),
        elsewhere(leaves).ask(leaveTournament, { params: cup.ref }),
        enters.ask(enterTournament, { params: cup.ref }),
      ]);
      const expected = 1 + Number(left.status !== 204) + Number(entered.status === 201);
      expect((await bracketOf(cup)).seeds).toHaveLength(expected);
      expect([204, 409]).toContain(left.status);
      expect([201, 409]).toContain(entered.status);
    }
  }, 60_000);

  it('of two organizers who start make one bracket', async () => {
    const cup = await aCup(server);
    for (let index = 0; index < 3; index++) await (await server.person()).call(enterTournament, { params: cup.ref });
    const there = elsewhere(cup.organizer);
    const answers = await Promise.all(
      [cup.organizer, there, cup.organizer, there].map((person) => person.call(startTournament, { params: cup.ref })),
    );
    expect(new Set(answers.map(({ state, startedAt }) => `${state} ${startedAt}`)).size).toBe(1);
    const stages = await server.database.query('select 1 from stage where tournament_id = $1', [cup.ref.tournamentId]);
    expect(stages).toHaveLength(1);
  });

  it('of two organizers who edit are told apart: the second sees that the first was faster', async () => {
    const { organizer, ref, tournament } = await aCup(server);
    const edit = (name: string) =>
      organizer.ask(updateTournament, { params: ref, body: { rev: tournament.rev, name } });
    const answers = await Promise.all([edit('One'), edit('Two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'STALE',
      details: { rev: tournament.rev + 1 },
    });
  });

  it('leave matches that are exactly what the log says', async () => {
    const cup = await aRunningField(server, 13, { thirdPlace: true });
    for (let round = 1; round <= 4; round++) {
      const open = (await bracketOf(cup)).matches.filter(({ status }) => status === 'ready');
      await Promise.all(open.map((match) => cup.organizer.call(settleMatch, settling(cup, match))));
    }
    const rebuild = server.app.get(MatchRebuildService, { strict: false });
    expect(await rebuild.rebuild(cup.ref)).toBe(0);
    // the negative control: a row that was changed behind the log's back is found and put right
    await server.database.query(
      `update stage_match m set rev = rev + 1 from stage s where s.id = m.stage_id and s.tournament_id = $1 and m.match_id = 'W2.0'`,
      [cup.ref.tournamentId],
    );
    expect(await rebuild.rebuild(cup.ref)).toBe(1);
    expect(await rebuild.rebuild(cup.ref)).toBe(0);
  }, 60_000);
});
