import fc from 'fast-check';
import {
  apply,
  championOf,
  derive,
  engineErrors,
  entrantsOf,
  forfeitOutcome,
  isDecided,
  matchesIn,
  playedOutcome,
  winnerOf,
} from './index';
import { anyStep, takeStep } from './testing/take-step';
import {
  answerOf,
  aStage,
  correction,
  entrant,
  favourite,
  field,
  matchIn,
  playOut,
  readyIn,
  report,
  send,
  single,
  type Stage,
  winFor,
} from './testing/play-stage';
import { readingsOf, readLog } from './testing/read-log';

const refusal = (stage: Stage, command: Parameters<typeof apply>[2]) => {
  const answer = answerOf(stage, command);
  return 'refused' in answer ? answer.refused : 'accepted';
};

const result = (match: string, rev: number, outcome = playedOutcome(field(2), [1, 0])) =>
  ({ kind: 'result', match, rev, outcome }) as const;

/** Every way a match can be reported is a function of its sides, so that the order of reports decides nothing. */
const decideBy = (salt: number) => (match: { id: string }) =>
  [...match.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, salt) % 2;

describe('a result', () => {
  it('sends the winner on and changes nothing else', () => {
    const before = aStage(8);
    const after = report(before, 'W1.1', 1);
    expect(after.delta).toMatchObject({ from: 0, to: 1, phase: 'open' });
    expect(after.delta.matches.map(({ id }) => id)).toEqual(['W1.1', 'W2.0']);
    expect(matchIn(after, 'W2.0').occupants).toEqual(['pending', { entrant: '5' }]);
    expect(matchIn(before, 'W1.1').status).toBe('ready');
  });

  it('of both semi-finals fills the final and the match for third place', () => {
    const stage = report(report(aStage(4, single({ thirdPlace: true })), 'W1.0', 0), 'W1.1', 1);
    expect(entrantsOf(matchIn(stage, 'W2.0').occupants)).toEqual(['1', '3']);
    expect(entrantsOf(matchIn(stage, 'C2.0').occupants)).toEqual(['4', '2']);
    const played = report(report(stage, 'C2.0', 1), 'W2.0', 1);
    expect(played.state.phase).toBe('complete');
    expect(championOf(played.graph, played.state)).toBe('3');
  });

  it('is refused while a side is unknown, once it is decided, and for a bye', () => {
    expect(refusal(aStage(4), result('W2.0', 0))).toBe('NOT_READY');
    const played = report(aStage(4), 'W1.0', 0);
    expect(refusal(played, result('W1.0', 1))).toBe('ALREADY_DECIDED');
    expect(refusal(aStage(3), result('W1.0', 0))).toBe('ALREADY_DECIDED');
  });

  it('is refused for an unknown match and for other sides', () => {
    expect(refusal(aStage(4), result('W9.9', 0))).toBe('UNKNOWN_MATCH');
    expect(refusal(aStage(4), result('W1.0', 0, playedOutcome(['1', '3'].map(entrant), [1, 0])))).toBe('WRONG_SIDES');
    expect(refusal(aStage(4), result('W1.0', 0, playedOutcome(['1', '4'].map(entrant), [2, 0])))).toBe('BAD_SCORE');
  });

  it('is stale when the match has changed since it was seen, and tells what the match is now', () => {
    const stage = report(report(aStage(4), 'W1.0', 0), 'W1.1', 0);
    const seen = matchIn(stage, 'W2.0');
    const answer = apply(stage.graph, stage.state, result('W2.0', seen.rev - 1));
    expect(answer).toMatchObject({ ok: false, code: 'STALE', details: { match: seen } });
  });

  it('is not stale because another match has changed', () => {
    const seen = aStage(8);
    const moved = report(report(seen, 'W1.1', 0), 'W1.3', 0);
    expect(refusal(moved, result('W1.0', matchIn(seen, 'W1.0').rev, winFor(seen, 'W1.0', 0)))).toBe('accepted');
  });

  it('by which both sides forfeit leaves the next slot empty for good', () => {
    const semi = aStage(4, single({ thirdPlace: true }));
    const sides = entrantsOf(matchIn(semi, 'W1.0').occupants);
    const both = send(semi, result('W1.0', 0, forfeitOutcome(sides, sides, 1)));
    expect(matchIn(both, 'W1.0').status).toBe('walkover');
    expect(matchIn(both, 'W2.0').occupants).toEqual(['absent', 'pending']);
    const done = report(both, 'W1.1', 0);
    expect([matchIn(done, 'W2.0').status, matchIn(done, 'C2.0').status]).toEqual(['bye', 'bye']);
    expect([done.state.phase, championOf(done.graph, done.state)]).toEqual(['complete', '2']);
  });

  it('of nobody twice over leaves an empty match, and a bye behind it', () => {
    const forfeitBoth = (stage: Stage, id: string) => {
      const { rev, occupants } = matchIn(stage, id);
      const sides = entrantsOf(occupants);
      return send(stage, result(id, rev, forfeitOutcome(sides, sides, 1)));
    };
    const gone = forfeitBoth(forfeitBoth(aStage(8), 'W1.0'), 'W1.1');
    expect(matchIn(gone, 'W2.0')).toMatchObject({ status: 'empty', occupants: ['absent', 'absent'] });
    const final = report(report(report(gone, 'W1.2', 0), 'W1.3', 0), 'W2.1', 0);
    expect(matchIn(final, 'W3.0').status).toBe('bye');
    expect([final.state.phase, championOf(final.graph, final.state)]).toEqual(['complete', '2']);
  });

  it('of nobody at all ends a stage without a champion', () => {
    const sides = field(2);
    const stage = send(aStage(2), result('W1.0', 0, forfeitOutcome(sides, sides, 1)));
    expect([stage.state.phase, championOf(stage.graph, stage.state)]).toEqual(['complete', null]);
  });
});

describe('an entrant who drops', () => {
  const drop = (stage: Stage, id: string) => send(stage, { kind: 'drop', entrant: entrant(id) });

  it('loses the current match and keeps the finished ones', () => {
    const stage = drop(report(report(aStage(4), 'W1.0', 0), 'W1.1', 0), '1');
    expect(matchIn(stage, 'W1.0')).toMatchObject({ status: 'done', outcome: { how: 'played' } });
    expect(matchIn(stage, 'W2.0')).toMatchObject({
      status: 'walkover',
      outcome: { how: 'forfeit', order: [['2'], ['1']] },
    });
    expect(championOf(stage.graph, stage.state)).toBe('2');
  });

  it('loses a later match as soon as its opponent is known', () => {
    const waiting = drop(report(aStage(4), 'W1.0', 0), '1');
    expect(matchIn(waiting, 'W2.0').status).toBe('pending');
    const met = report(waiting, 'W1.1', 1);
    expect(met.entries).toHaveLength(2);
    expect(matchIn(met, 'W2.0')).toMatchObject({ status: 'walkover', outcome: { order: [['3'], ['1']] } });
  });

  it('also walks over in the match for third place', () => {
    const dropped = drop(aStage(4, single({ thirdPlace: true }, 3)), '4');
    expect(matchIn(dropped, 'W1.0')).toMatchObject({ status: 'walkover', outcome: { score: [2, 0] } });
    const stage = report(dropped, 'W1.1', 0);
    expect(matchIn(stage, 'C2.0')).toMatchObject({ status: 'walkover', outcome: { order: [['3'], ['4']] } });
  });

  it('takes nothing from whoever won by it, not even by dropping later', () => {
    const first = drop(aStage(4), '4');
    const second = drop(first, '1');
    expect(matchIn(second, 'W1.0').outcome?.order).toEqual([['1'], ['4']]);
    const met = report(second, 'W1.1', 0);
    expect(championOf(met.graph, met.state)).toBe('2');
  });

  it('has a bye still as a bye: the walkover comes after it', () => {
    const stage = drop(aStage(3), '1');
    expect(matchIn(stage, 'W1.0').status).toBe('bye');
    expect(matchIn(report(stage, 'W1.1', 1), 'W2.0')).toMatchObject({
      status: 'walkover',
      outcome: { order: [['3'], ['1']] },
    });
  });

  it('and meets another who did, by a correction, leaves nobody to go on', () => {
    const walkedOver = drop(drop(report(aStage(6), 'W1.1', 1), '1'), '4');
    expect(matchIn(walkedOver, 'W2.0')).toMatchObject({ status: 'walkover', outcome: { order: [['5'], ['1']] } });
    const corrected = send(walkedOver, correction(walkedOver, 'W1.1', winFor(walkedOver, 'W1.1', 0)));
    expect(matchIn(corrected, 'W2.0')).toMatchObject({ status: 'walkover', outcome: { order: [], score: [0, 0] } });
    expect(matchIn(corrected, 'W3.0').occupants).toEqual(['absent', 'pending']);
  });

  it('drops once, and only if known', () => {
    expect(refusal(drop(aStage(4), '4'), { kind: 'disqualify', entrant: entrant(4) })).toBe('ALREADY_OUT');
    expect(refusal(aStage(4), { kind: 'drop', entrant: entrant(5) })).toBe('UNKNOWN_ENTRANT');
  });

  it('may be disqualified after the end: the places stand', () => {
    const over = playOut(aStage(4), favourite);
    const stage = send(over, { kind: 'disqualify', entrant: entrant(1) });
    expect(stage.delta.matches).toEqual([]);
    expect(stage.state.out.get(entrant(1))).toBe(4);
    expect(championOf(stage.graph, stage.state)).toBe('1');
  });
});

describe('whatever happens in a stage', () => {
  const stages = fc.record({
    size: fc.integer({ min: 1, max: 24 }),
    thirdPlace: fc.boolean(),
    every: fc.constantFrom(1, 3),
  });

  it('the state is what a second, slower reading of the log says, after every command', () => {
    fc.assert(
      fc.property(stages, fc.array(anyStep, { maxLength: 40 }), ({ size, thirdPlace, every }, steps) => {
        let stage = aStage(size, single({ thirdPlace }, every));
        for (const step of steps) {
          stage = takeStep(stage, step);
          const matches = matchesIn(stage.state);
          expect(readingsOf(matches)).toEqual(readLog(stage.graph, stage.log));
          expect(stage.state.phase).toBe(matches.every(isDecided) ? 'complete' : 'open');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the state equals the fold of the stored log, and both change nothing they were given', () => {
    fc.assert(
      fc.property(stages, fc.array(anyStep, { maxLength: 30 }), ({ size, thirdPlace, every }, steps) => {
        let stage = aStage(size, single({ thirdPlace }, every));
        for (const step of steps) {
          const before = JSON.stringify(stage.state);
          const next = takeStep(stage, step);
          expect(JSON.stringify(stage.state)).toBe(before);
          stage = next;
          expect(stage.state).toEqual(derive(stage.graph, JSON.parse(JSON.stringify(stage.log))));
          expect(stage.state.seq).toBe(stage.log.length);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('a rev moves exactly when its match does, by one an entry, and the delta names exactly the moved matches', () => {
    const bare = (stage: Stage) =>
      new Map(matchesIn(stage.state).map((match) => [match.id, JSON.stringify({ ...match, rev: 0 })]));
    fc.assert(
      fc.property(stages, fc.array(anyStep, { maxLength: 30 }), ({ size, thirdPlace, every }, steps) => {
        let stage = aStage(size, single({ thirdPlace }, every));
        for (const step of steps) {
          const next = takeStep(stage, step);
          if (next === stage) continue;
          const fresh = next.log.slice(stage.log.length);
          let at: Stage = stage;
          for (const entry of fresh) {
            const after = { ...at, log: [...at.log, entry], state: derive(at.graph, [...at.log, entry]) };
            const [was, is] = [bare(at), bare(after)];
            for (const { id, rev } of matchesIn(at.state)) {
              expect(matchIn(after, id).rev - rev).toBe(was.get(id) === is.get(id) ? 0 : 1);
            }
            at = after;
          }
          expect(next.delta?.matches).toEqual(
            matchesIn(next.state).filter(({ id, rev }) => matchIn(stage, id).rev !== rev),
          );
          stage = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every refusal has a code of the list', () => {
    const wild = fc.record({
      kind: fc.constantFrom('result', 'correct'),
      match: fc.constantFrom('W1.0', 'W2.0', 'W3.0', 'C3.0', 'X', ''),
      rev: fc.constantFrom(0, 1, 2, -1),
      outcome: fc.record({
        how: fc.constantFrom('played', 'forfeit', 'ruling'),
        order: fc.array(fc.array(fc.constantFrom('1', '4', '5', '8', '').map(entrant))),
        score: fc.array(fc.oneof(fc.double(), fc.integer({ min: -1, max: 3 }))),
        games: fc.array(fc.record({ points: fc.array(fc.double()) }), { maxLength: 2 }),
      }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), wild, (steps, command) => {
        const stage = steps.reduce<Stage>(takeStep, aStage(8, single({ thirdPlace: true })));
        const answer = answerOf(stage, command as Parameters<typeof apply>[2]);
        if ('refused' in answer) expect(engineErrors).toContain(answer.refused);
        else expect(matchIn({ ...stage, state: answer.stage.state }, command.match).status).toMatch(/done|walkover/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a knock-out of any size', () => {
  const sizes = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 2, max: 70 }) },
    { weight: 1, arbitrary: fc.integer({ min: 71, max: 1024 }) },
  );

  it('has one champion, and everybody else stops playing at the first defeat', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, salt) => {
        const { graph, state, log } = playOut(aStage(size), decideBy(salt));
        const lost = new Set<string>();
        for (const match of matchesIn(state)) {
          const [winner, loser, ...more] = entrantsOf(match.occupants).sort((one) =>
            one === winnerOf(match) ? -1 : 1,
          );
          const whole = match.status === 'bye' ? loser === undefined : loser !== undefined && loser !== winner;
          if (!whole || more.length > 0 || lost.has(winner!) || lost.has(loser!))
            throw new Error(`Wrong sides in ${match.id}`);
          if (loser) lost.add(loser);
        }
        const champion = championOf(graph, state);
        expect(graph.entrants.filter((id) => !lost.has(id))).toEqual([champion]);
        expect([state.phase, log.length]).toEqual(['complete', size - 1]);
      }),
      { numRuns: 40 },
    );
  });

  it('changes two matches a report, three where third place is played, and shares the rest with the state before', () => {
    for (const [thirdPlace, most] of [
      [false, 2],
      [true, 3],
    ] as const) {
      const stage = aStage(1024, single({ thirdPlace }));
      let { state } = stage;
      for (const { id } of stage.graph.nodes) {
        const next = report({ ...stage, state }, id, 0);
        expect(next.delta.matches.length).toBeLessThanOrEqual(most);
        const copied = next.state.cells.chunks.filter((chunk, index) => chunk !== state.cells.chunks[index]);
        expect(copied.length).toBeLessThanOrEqual(most);
        ({ state } = next);
      }
      expect(state.phase).toBe('complete');
    }
  });

  it('comes to the same state in whatever order independent results are reported', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.nat(),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (size, salt, picks) => {
          const choose = decideBy(salt);
          let stage = aStage(size, single({ thirdPlace: true }));
          for (const pick of picks) {
            const ready = readyIn(stage);
            const next = ready[pick % ready.length];
            if (next) stage = report(stage, next.id, choose(next));
          }
          const inOrder = playOut(aStage(size, single({ thirdPlace: true })), choose);
          expect(readingsOf(matchesIn(stage.state))).toEqual(readingsOf(matchesIn(inOrder.state)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('treats entrants alike: other names change the names only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.array(anyStep, { maxLength: 20 }), (size, steps) => {
        const rename = (id: string) => `e-${id}-${id.length}`;
        const plain = steps.reduce<Stage>(takeStep, aStage(size));
        const renamed = steps.reduce<Stage>(
          takeStep,
          aStage(
            size,
            single(),
            field(size).map((id) => entrant(rename(id))),
          ),
        );
        const names = new Map(field(size).map((id) => [rename(id), id]));
        const undo = JSON.parse(JSON.stringify(matchesIn(renamed.state)), (_, value) => names.get(value) ?? value);
        expect(undo).toEqual(matchesIn(plain.state));
      }),
      { numRuns: 60 },
    );
  });
});
