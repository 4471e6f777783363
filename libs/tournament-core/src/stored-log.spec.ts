import { derive, entrantsOf, fold, type LogEntry, matchesIn, type MatchState, type Outcome } from './index';
import { aStage, entrant, single } from './testing/play-stage';

/**
 * A log as an earlier version has stored it. Logs are kept for good: if this test needs a change, a migration of every stored
 * log is needed too.
 */
const ids = (...names: string[]) => names.map(entrant);
const who = (name: string) => ({ entrant: entrant(name) });

const ended = (how: Outcome['how'], winner: string, loser: string, score: number[]): Outcome => ({
  how,
  order: [ids(winner), ids(loser)],
  score,
  games: [],
});

const log: LogEntry[] = [
  { t: 'result', match: 'W1.1', sides: ids('4', '5'), outcome: ended('played', '5', '4', [1, 2]) },
  { t: 'result', match: 'W2.0', sides: ids('1', '5'), outcome: ended('played', '1', '5', [2, 0]) },
  { t: 'drop', entrant: entrant('3') },
  { t: 'result', match: 'W2.1', sides: ids('2', '3'), outcome: ended('forfeit', '2', '3', [2, 0]), cause: 3 },
  { t: 'result', match: 'C3.0', sides: ids('5', '3'), outcome: ended('forfeit', '5', '3', [2, 0]), cause: 3 },
  { t: 'result', match: 'W3.0', sides: ids('1', '2'), outcome: ended('ruling', '2', '1', [1, 1]) },
  { t: 'keep', match: 'W2.0', feed: [who('1'), who('4')], stands: 2, cause: 8 },
  { t: 'result', match: 'W1.1', sides: ids('4', '5'), outcome: ended('played', '4', '5', [2, 1]), replaces: 1 },
  { t: 'void', match: 'W3.0', feed: [who('1'), who('2')], cause: 9 },
  { t: 'disqualify', entrant: entrant('2') },
  { t: 'result', match: 'W3.0', sides: ids('1', '2'), outcome: ended('forfeit', '1', '2', [2, 0]), cause: 10 },
];

const line = ({ id, rev, status, occupants, outcome, result, note }: MatchState) =>
  [
    id,
    status,
    entrantsOf(occupants).join(' v '),
    outcome?.order.join('>') ?? '',
    `rev ${rev}`,
    result ?? '',
    note ?? '',
  ].join(' | ');

describe('a log that was stored long ago', () => {
  it('still means the same', () => {
    const { graph } = aStage(5, single({ thirdPlace: true }, 3));
    expect(matchesIn(derive(graph, log)).map(line)).toEqual([
      'W1.0 | bye | 1 |  | rev 0 |  | ',
      'W1.1 | done | 4 v 5 | 4>5 | rev 2 | 8 | ',
      'W1.2 | bye | 2 |  | rev 0 |  | ',
      'W1.3 | bye | 3 |  | rev 0 |  | ',
      'W2.0 | done | 1 v 5 | 1>5 | rev 3 | 2 | kept',
      'W2.1 | walkover | 2 v 3 | 2>3 | rev 1 | 4 | ',
      'C3.0 | walkover | 5 v 3 | 5>3 | rev 3 | 5 | ',
      'W3.0 | walkover | 1 v 2 | 1>2 | rev 5 | 11 | ',
    ]);
  });

  it.each(log.map((_, count) => count))(
    'means the same after its first %i entries, wherever the fold is resumed',
    (count) => {
      const { graph, state } = aStage(5, single({ thirdPlace: true }, 3));
      expect(fold(graph, fold(graph, state, log.slice(0, count)), log.slice(count))).toEqual(derive(graph, log));
    },
  );
});
