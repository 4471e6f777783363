import fc from 'fast-check';
import { forfeitOutcome, standings } from './index';
import {
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

const placesOf = ({ graph, state }: Stage) =>
  standings(graph, state).map(({ entrant: id, place, shared }) => `${id}:${place ?? 'in'}${shared ? '=' : ''}`);

describe('places', () => {
  it('of 16 are 1, 2, 3-4, 5-8 and 9-16', () => {
    expect(placesOf(playOut(aStage(16), favourite)).join(' ')).toBe(
      '1:1 2:2 3:3= 4:3= 5:5= 6:5= 7:5= 8:5= 9:9= 10:9= 11:9= 12:9= 13:9= 14:9= 15:9= 16:9=',
    );
  });

  it('3 and 4 are played for where the stage has a match for them', () => {
    expect(placesOf(playOut(aStage(6, single({ thirdPlace: true })), favourite)).join(' ')).toBe(
      '1:1 2:2 3:3 4:4 5:5= 6:5=',
    );
  });

  it('of five leave the fifth alone', () => {
    expect(placesOf(playOut(aStage(5), favourite)).join(' ')).toBe('1:1 2:2 3:3= 4:3= 5:5');
  });

  it('go to those who are out; whoever is still in has none and stands where the best open place is', () => {
    const stage = report(aStage(8), 'W1.0', 0);
    expect(placesOf(stage).join(' ')).toBe('1:in 2:in 3:in 4:in 5:in 6:in 7:in 8:5=');
  });

  it('of losing semi-finalists stay open until third place is played', () => {
    const semis = report(report(aStage(4, single({ thirdPlace: true })), 'W1.0', 0), 'W1.1', 0);
    expect(placesOf(report(semis, 'W2.0', 0)).join(' ')).toBe('1:1 2:2 3:in 4:in');
    expect(placesOf(report(semis, 'C2.0', 1)).join(' ')).toBe('1:in 2:in 3:3 4:4');
  });

  it('of one entrant is the first', () => {
    expect(placesOf(aStage(1))).toEqual(['1:1']);
  });

  it('are shared by both sides of a match that both forfeited', () => {
    const stage = aStage(4);
    const [a, , , d] = field(4) as [ReturnType<typeof entrant>, unknown, unknown, ReturnType<typeof entrant>];
    const both = send(stage, { kind: 'result', match: 'W1.0', rev: 0, outcome: forfeitOutcome([a, d], [a, d], 1) });
    expect(placesOf(report(both, 'W1.1', 0)).join(' ')).toBe('2:1 1:2= 3:2= 4:2=');
  });

  it('count a drop as going out where it happened', () => {
    const stage = send(report(aStage(4), 'W1.0', 0), { kind: 'drop', entrant: entrant(1) });
    expect(placesOf(report(stage, 'W1.1', 0)).join(' ')).toBe('2:1 1:2 3:3= 4:3=');
  });

  it('put whoever a kept result left without a match beside its loser', () => {
    const played = playOut(aStage(4), favourite);
    const kept = send(
      played,
      correction(played, 'W1.0', winFor(played, 'W1.0', 1), () => 'keep'),
    );
    expect(placesOf(kept).join(' ')).toBe('1:1 2:2= 4:2= 3:4');
  });

  it('once given never change while the stage is played on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 41, maxLength: 41 }),
        (size, thirdPlace, picks) => {
          let stage = aStage(size, single({ thirdPlace }));
          const given = new Map<string, number>();
          for (const pick of picks) {
            const ready = readyIn(stage);
            const next = ready[pick % Math.max(1, ready.length)];
            if (next) stage = report(stage, matchIn(stage, next.id).id, pick % 2);
            for (const { entrant: id, place } of standings(stage.graph, stage.state)) {
              if (place === null) continue;
              if ((given.get(id) ?? place) !== place) throw new Error(`${id} fell from ${given.get(id)} to ${place}`);
              given.set(id, place);
            }
          }
          expect(given.size).toBe(size);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are 1 + the number of entrants who went out later, for any field', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), (size, salt) => {
        const { graph, state } = playOut(
          aStage(size),
          ({ id }) => (id.length * 7 + Number(id.split('.')[1]) + salt) % 2,
        );
        const rows = standings(graph, state);
        const bruteForce = rows.map(({ place }) => ({
          place: 1 + rows.filter((other) => other.place! < place!).length,
          shared: rows.filter((other) => other.place === place).length > 1,
        }));
        expect(rows.map(({ place, shared }) => ({ place, shared }))).toEqual(bruteForce);
      }),
      { numRuns: 40 },
    );
  });
});
