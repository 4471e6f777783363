import {
  apply,
  championOf,
  entrantsOf,
  findMatch,
  type MatchState,
  playedOutcome,
  standings,
  type State,
} from './index';
import { aStage, readyIn, report, send, single, type Stage } from './testing/play-stage';
import { matchesIn } from './stage-state';
import { readingsOf, readLog } from './testing/read-log';

/** Plays every result path, round by round. States share their past, so that E entrants cost 2^(E - 1) reports, not more. */
function everyPath({ graph, state }: Stage, end: (state: State, played: readonly MatchState[]) => void): void {
  const played: MatchState[] = [];
  const walk = (now: State, node: number): void => {
    const next = graph.nodes[node];
    if (!next) return end(now, played);
    const match = findMatch(graph, now, next.id)!;
    if (match.status !== 'ready') return walk(now, node + 1);
    const sides = entrantsOf(match.occupants);
    for (const score of [
      [1, 0],
      [0, 1],
    ]) {
      const answer = apply(graph, now, {
        kind: 'result',
        match: next.id,
        rev: match.rev,
        outcome: playedOutcome(sides, score),
      });
      if (!answer.ok) throw new Error(answer.code);
      played.push(answer.value.delta.matches.find(({ id }) => id === next.id)!);
      walk(answer.value.state, node + 1);
      played.pop();
    }
  };
  walk(state, 0);
}

const orderOf = ({ outcome }: MatchState) => outcome!.order.map(([id]) => id!);

describe('every result path of a single elimination', () => {
  it.each(Array.from({ length: 15 }, (_, index) => index + 2))(
    'of %i entrants ends with one champion whom nobody beat',
    (size) => {
      const stage = aStage(size);
      const champions = new Map<string, number>();
      let paths = 0;
      everyPath(stage, (state, played) => {
        const losers = new Set(played.map((match) => orderOf(match)[1]));
        const champion = championOf(stage.graph, state)!;
        if (
          played.length !== size - 1 ||
          losers.size !== size - 1 ||
          losers.has(champion) ||
          state.phase !== 'complete'
        ) {
          throw new Error(`Wrong end: ${JSON.stringify(played.map(orderOf))}`);
        }
        champions.set(champion, (champions.get(champion) ?? 0) + 1);
        paths++;
      });
      expect(paths).toBe(2 ** (size - 1));
      // an entrant wins along as many paths as the matches of all others leave open
      const wins = stage.graph.entrants.map((id) => champions.get(id)!);
      const rounds = Math.ceil(Math.log2(size));
      const byes = 2 ** rounds - size;
      expect(wins).toEqual(stage.graph.entrants.map((_, index) => 2 ** (size - 1 - rounds + Number(index < byes))));
    },
  );

  it.each([4, 5, 6, 7, 8, 9, 10])(
    'of %i entrants with a match for third place gives the places 1 to 4 once each',
    (size) => {
      const stage = aStage(size, single({ thirdPlace: true }));
      let paths = 0;
      everyPath(stage, (state, played) => {
        const rows = standings(stage.graph, state);
        const [first, second] = orderOf(played.at(-1)!);
        const [third, fourth] = orderOf(played.at(-2)!);
        const top = rows.slice(0, 4).map(({ entrant, place }) => `${entrant} ${place}`);
        if (top.join() !== [`${first} 1`, `${second} 2`, `${third} 3`, `${fourth} 4`].join())
          throw new Error(top.join());
        paths++;
      });
      expect(paths).toBe(2 ** size);
    },
  );
});

describe('a drop at any point of any result path', () => {
  it.each([1, 2, 3, 4])('of %i entrants ends the stage without letting anybody win after leaving', (size) => {
    const seen = new Set<string>();
    let ends = 0;
    const walk = (stage: Stage): void => {
      const key = JSON.stringify([
        matchesIn(stage.state).map(({ rev: _rev, result: _result, ...match }) => match),
        [...stage.state.out.keys()].sort(),
      ]);
      if (seen.has(key)) return;
      seen.add(key);
      check(stage);
      if (stage.state.phase === 'complete') ends++;
      for (const { id } of readyIn(stage)) for (const slot of [0, 1]) walk(report(stage, id, slot));
      for (const entrant of stage.graph.entrants)
        if (!stage.state.out.has(entrant)) walk(send(stage, { kind: 'drop', entrant }));
    };
    walk(aStage(size, single({ thirdPlace: true })));
    expect(ends).toBeGreaterThan(size);
  });

  function check({ graph, state, log }: Stage): void {
    const matches = matchesIn(state);
    expect(readingsOf(matches)).toEqual(readLog(graph, log));
    for (const { result, outcome, status, occupants } of matches) {
      const gone = entrantsOf(occupants).map((id) => state.out.get(id) ?? Infinity);
      if (status === 'ready') expect(gone).toEqual([Infinity, Infinity]);
      const [winner] = outcome?.order.flat() ?? [];
      if (winner !== undefined) expect(state.out.get(winner) ?? Infinity).toBeGreaterThan(result! - 1);
    }
    const everybodyLeft = state.out.size === graph.entrants.length;
    if (everybodyLeft) expect(state.phase).toBe('complete');
  }
});
