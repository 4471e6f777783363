import fc from 'fast-check';
import {
  championOf,
  type Correction,
  derive,
  entrantsOf,
  impact,
  type LogEntry,
  matchesIn,
  openStage,
  type Outcome,
  type ResultEntry,
  standings,
} from './index';
import { anyStep, takeStep } from './testing/take-step';
import {
  answerOf,
  aStage,
  correction,
  entrant,
  favourite,
  matchIn,
  playOut,
  report,
  send,
  single,
  type Stage,
  winFor,
} from './testing/play-stage';
import { readingsOf } from './testing/read-log';

/** 1 beats 4, 2 beats 3, 1 beats 2. */
const fourPlayed = () => playOut(aStage(4), favourite);
const upset = (stage: Stage): Correction => ({ match: 'W1.0', outcome: winFor(stage, 'W1.0', 1) });

const previewOf = ({ graph, state }: Stage, asked: Correction) => {
  const answer = impact(graph, state, asked);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

const sidesIn = (stage: Stage, id: string) => entrantsOf(matchIn(stage, id).occupants);

/** The matches as people see them: numbers of the log and revs left out. */
const seen = ({ state }: Stage) => readingsOf(matchesIn(state));

const refusalOf = (stage: Stage, command: Parameters<typeof answerOf>[1]) => {
  const answer = answerOf(stage, command);
  return 'refused' in answer ? answer.refused : 'accepted';
};

describe('the preview of a correction', () => {
  it('lists the match that loses its sides and the places that move', () => {
    const stage = fourPlayed();
    expect(previewOf(stage, upset(stage))).toEqual({
      affected: [
        {
          match: 'W2.0',
          was: [{ entrant: '1' }, { entrant: '2' }],
          becomes: [{ entrant: '4' }, { entrant: '2' }],
          played: true,
          keepable: true,
        },
      ],
      places: [
        ['2', 2, null],
        ['4', 3, null],
        ['1', 1, 3],
      ],
      token: 'W2.0@3',
    });
  });

  it('lists nothing when the winner stays the same', () => {
    const stage = playOut(aStage(4, single({}, 3)), favourite);
    const outcome = { ...winFor(stage, 'W1.0', 0), score: [2, 1] };
    expect(previewOf(stage, { match: 'W1.0', outcome })).toEqual({ affected: [], places: [], token: '' });
    const corrected = send(stage, { kind: 'correct', match: 'W1.0', rev: matchIn(stage, 'W1.0').rev, outcome });
    expect(corrected.delta.matches.map(({ id }) => id)).toEqual(['W1.0']);
    expect(matchIn(corrected, 'W1.0').outcome?.score).toEqual([2, 1]);
  });

  it('reaches through every later round, and into the match for third place', () => {
    const stage = playOut(aStage(8, single({ thirdPlace: true })), favourite);
    const outcome = winFor(stage, 'W1.0', 1);
    const { affected } = previewOf(stage, { match: 'W1.0', outcome });
    expect(affected.map(({ match, becomes, keepable }) => [match, becomes, keepable])).toEqual([
      ['W2.0', [{ entrant: '8' }, { entrant: '4' }], true],
      ['C3.0', ['pending', { entrant: '3' }], false],
      ['W3.0', ['pending', { entrant: '2' }], false],
    ]);
  });

  it('is the difference of two readings of the log, for any result of any stage', () => {
    const sizes = fc.integer({ min: 2, max: 20 });
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(), { maxLength: 24 }), fc.nat(), (size, picks, which) => {
        const steps = picks.map((pick) => ({ kind: 'report', pick, slot: pick % 2, keep: [false] }) as const);
        const stage = steps.reduce<Stage>(takeStep, aStage(size, single({ thirdPlace: true })));
        const played = matchesIn(stage.state).filter(({ result }) => result !== null);
        const match = played[which % Math.max(1, played.length)];
        if (!match) return;
        const was = stage.log[match.result! - 1] as ResultEntry;
        const loserSlot = sidesIn(stage, match.id).indexOf(match.outcome!.order[1]![0]!);
        const outcome: Outcome = winFor(stage, match.id, loserSlot);
        const after = derive(stage.graph, [...stage.log, { ...was, outcome }]);
        const differing = matchesIn(stage.state).flatMap(({ id, occupants }) => {
          const becomes = matchIn({ ...stage, state: after }, id).occupants;
          return JSON.stringify(occupants) === JSON.stringify(becomes) ? [] : [{ match: id, was: occupants, becomes }];
        });
        const found = previewOf(stage, { match: match.id, outcome });
        expect(
          found.affected.map(({ match: id, was: before, becomes }) => ({ match: id, was: before, becomes })),
        ).toEqual(differing);
        const placesBy = (state: Stage['state']) =>
          new Map(standings(stage.graph, state).map((row) => [row.entrant, row.place]));
        const [then, now] = [placesBy(stage.state), placesBy(after)];
        const moved = stage.graph.entrants.filter((id) => then.get(id) !== now.get(id));
        expect(new Map(found.places.map(([id, from, to]) => [id, [from, to]]))).toEqual(
          new Map(moved.map((id) => [id, [then.get(id), now.get(id)]])),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a correction that reaches a played match', () => {
  it('needs the token of its preview', () => {
    const stage = fourPlayed();
    const command = { kind: 'correct', ...upset(stage), rev: 1 } as const;
    expect(refusalOf(stage, command)).toBe('NEEDS_CONFIRMATION');
    expect(refusalOf(stage, { ...command, token: 'W2.0@2' })).toBe('STALE');
    expect(refusalOf(stage, { ...command, token: 'W2.0@3' })).toBe('CHOICE_MISSING');
    expect(refusalOf(stage, { ...command, token: 'W2.0@3', choices: { 'W2.0': 'reset' } })).toBe('accepted');
  });

  it('is stale once the previewed match has been played on', () => {
    const waiting = report(report(aStage(4), 'W1.0', 0), 'W1.1', 0);
    const command = correction(waiting, 'W1.0', winFor(waiting, 'W1.0', 1));
    expect(refusalOf(waiting, command)).toBe('accepted');
    expect(refusalOf(report(waiting, 'W2.0', 0), command)).toBe('STALE');
  });

  it('with reset, leaves that match to be played by its new sides', () => {
    const stage = fourPlayed();
    const reset = send(stage, correction(stage, 'W1.0', upset(stage).outcome));
    expect(matchIn(reset, 'W2.0')).toMatchObject({ status: 'ready', outcome: null, note: null });
    expect(sidesIn(reset, 'W2.0')).toEqual(['4', '2']);
    expect(reset.state.phase).toBe('open');
    expect(reset.entries.map(({ t }) => t)).toEqual(['void', 'result']);
  });

  it('with keep, lets the result stand, marked', () => {
    const stage = fourPlayed();
    const kept = send(
      stage,
      correction(stage, 'W1.0', upset(stage).outcome, () => 'keep'),
    );
    expect(matchIn(kept, 'W2.0')).toMatchObject({ status: 'done', note: 'kept', outcome: { order: [['1'], ['2']] } });
    expect(sidesIn(kept, 'W2.0')).toEqual(['1', '2']);
    expect(championOf(kept.graph, kept.state)).toBe('1');
  });

  it('with keep, does not even touch what lies behind the kept match', () => {
    const stage = playOut(aStage(8), favourite);
    const command = correction(stage, 'W1.0', winFor(stage, 'W1.0', 1), (_, keepable) => (keepable ? 'keep' : 'reset'));
    expect(send(stage, command).delta.matches.map(({ id }) => id)).toEqual(['W1.0', 'W2.0']);
    const { 'W2.0': keep } = command.choices!;
    expect(refusalOf(stage, { ...command, choices: { 'W2.0': keep! } })).toBe('accepted');
  });

  it('cannot keep a match whose sides are not decided', () => {
    const stage = playOut(aStage(8), favourite);
    const command = correction(stage, 'W1.0', winFor(stage, 'W1.0', 1));
    expect(refusalOf(stage, { ...command, choices: { 'W2.0': 'reset', 'W3.0': 'keep' } })).toBe('CANNOT_KEEP');
  });

  it('asks again about a kept match when its sides change once more', () => {
    const stage = fourPlayed();
    const kept = send(
      stage,
      correction(stage, 'W1.0', upset(stage).outcome, () => 'keep'),
    );
    const other = winFor(kept, 'W1.1', 1);
    expect(previewOf(kept, { match: 'W1.1', outcome: other }).affected).toMatchObject([
      { match: 'W2.0', played: true, becomes: [{ entrant: '4' }, { entrant: '3' }] },
    ]);
    const reset = send(kept, correction(kept, 'W1.1', other));
    expect(sidesIn(reset, 'W2.0')).toEqual(['4', '3']);
  });

  it('does not ask again about a kept match behind another that is kept now', () => {
    const played = ['W1.1', 'W2.1'].reduce((stage, id) => report(stage, id, 0), aStage(5));
    const upsetFinal = report(report(played, 'W2.0', 1), 'W3.0', 0);
    const once = send(
      upsetFinal,
      correction(upsetFinal, 'W2.0', winFor(upsetFinal, 'W2.0', 0), () => 'keep'),
    );
    expect(matchIn(once, 'W3.0')).toMatchObject({ note: 'kept', outcome: { order: [['4'], ['2']] } });
    const command = correction(once, 'W1.1', winFor(once, 'W1.1', 1));
    const twice = send(once, { ...command, choices: { 'W2.0': 'keep' } });
    expect(twice.delta.matches.map(({ id }) => id)).toEqual(['W1.1', 'W2.0']);
    expect(matchIn(twice, 'W3.0')).toEqual(matchIn(once, 'W3.0'));
  });

  it('may correct the kept match itself, which stays kept', () => {
    const stage = fourPlayed();
    const kept = send(
      stage,
      correction(stage, 'W1.0', upset(stage).outcome, () => 'keep'),
    );
    const turned = send(kept, correction(kept, 'W2.0', winFor(kept, 'W2.0', 1)));
    expect(matchIn(turned, 'W2.0')).toMatchObject({ note: 'kept', outcome: { order: [['2'], ['1']] } });
    const withdrawn = send(turned, correction(turned, 'W2.0', null));
    expect(matchIn(withdrawn, 'W2.0')).toMatchObject({ status: 'ready', note: null });
    expect(sidesIn(withdrawn, 'W2.0')).toEqual(['4', '2']);
  });

  it('does not let an old decision to keep bring back a result that was withdrawn since', () => {
    const stage = fourPlayed();
    const kept = send(
      stage,
      correction(stage, 'W1.0', upset(stage).outcome, () => 'keep'),
    );
    const back = send(kept, correction(kept, 'W1.0', winFor(kept, 'W1.0', 0)));
    const open = send(back, correction(back, 'W2.0', null));
    const again = send(open, correction(open, 'W1.0', winFor(open, 'W1.0', 1)));
    expect(matchIn(again, 'W2.0')).toMatchObject({ status: 'ready', note: null });
    expect(sidesIn(again, 'W2.0')).toEqual(['4', '2']);
  });

  it('never asks about a walkover that a drop left: it is worked out anew', () => {
    const waiting = report(report(aStage(4), 'W1.0', 0), 'W1.1', 0);
    const dropped = send(waiting, { kind: 'drop', entrant: entrant(1) });
    const corrected = send(dropped, { kind: 'correct', match: 'W1.0', rev: 1, outcome: winFor(dropped, 'W1.0', 1) });
    expect(matchIn(corrected, 'W2.0')).toMatchObject({ status: 'ready', outcome: null });
    expect(sidesIn(corrected, 'W2.0')).toEqual(['4', '2']);
  });
});

describe('a correction', () => {
  it('needs a result, a match that exists and something to change', () => {
    const stage = report(aStage(4), 'W1.0', 0);
    const correct = (match: string, rev: number, outcome: Outcome | null) =>
      refusalOf(stage, { kind: 'correct', match, rev, outcome });
    expect(correct('W1.1', 0, null)).toBe('NO_RESULT');
    expect(correct('W9.0', 0, null)).toBe('UNKNOWN_MATCH');
    expect(correct('W1.0', 0, null)).toBe('STALE');
    expect(correct('W1.0', 1, winFor(stage, 'W1.0', 0))).toBe('NOTHING_CHANGES');
    expect(correct('W1.0', 1, { ...winFor(stage, 'W1.0', 1), score: [0, 2] })).toBe('BAD_SCORE');
    expect(
      correct('W1.0', 1, { ...winFor(stage, 'W1.0', 1), order: [['2'], ['3']].map((id) => id.map(entrant)) }),
    ).toBe('WRONG_SIDES');
  });

  it('cannot withdraw a walkover: whoever is out stays out', () => {
    const stage = send(aStage(4), { kind: 'drop', entrant: entrant(4) });
    expect(refusalOf(stage, { kind: 'correct', match: 'W1.0', rev: 1, outcome: null })).toBe('NOTHING_CHANGES');
  });

  it('names the result that it replaces and never removes it from the log', () => {
    const stage = fourPlayed();
    const corrected = send(stage, correction(stage, 'W1.0', upset(stage).outcome));
    expect(corrected.log.slice(0, 3)).toEqual(stage.log);
    expect(corrected.entries.at(-1)).toMatchObject({ t: 'result', match: 'W1.0', replaces: 1 });
    expect(corrected.entries[0]).toMatchObject({ t: 'void', match: 'W2.0', cause: 5 });
  });

  it('corrected back leaves the stage as if it had never been made', () => {
    fc.assert(
      fc.property(
        fc.record({ size: fc.integer({ min: 2, max: 16 }), thirdPlace: fc.boolean() }),
        fc.array(anyStep, { maxLength: 24 }),
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
        ({ size, thirdPlace }, steps, which, keeps) => {
          const stage = steps.reduce<Stage>(takeStep, aStage(size, single({ thirdPlace })));
          const decided = matchesIn(stage.state).filter(({ outcome }) => outcome?.how === 'played');
          const match = decided[which % Math.max(1, decided.length)];
          if (!match) return;
          const slot = sidesIn(stage, match.id).indexOf(match.outcome!.order[1]![0]!);
          let asked = 0;
          const choose = (_: string, keepable: boolean) =>
            keepable && keeps[asked++ % keeps.length] ? 'keep' : 'reset';
          const away = send(stage, correction(stage, match.id, winFor(stage, match.id, slot), choose));
          // asked again on the way back, the organizer decides as it was
          const asItWas = (id: string) => (matchIn(stage, id).note === 'kept' ? 'keep' : 'reset');
          const back = send(away, correction(away, match.id, match.outcome, asItWas));
          expect(seen(back)).toEqual(seen(stage));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that withdraws every result, last round first, empties the stage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.array(fc.nat(), { maxLength: 24 }), (size, picks) => {
        const steps = picks.map((pick) => ({ kind: 'report', pick, slot: pick % 2, keep: [false] }) as const);
        let stage = steps.reduce<Stage>(takeStep, aStage(size));
        for (const { id, result } of matchesIn(stage.state).reverse()) {
          if (result !== null) stage = send(stage, correction(stage, id, null));
        }
        expect(seen(stage)).toEqual(readingsOf(matchesIn(openStage(stage.graph))));
      }),
      { numRuns: 60 },
    );
  });

  it('survives storage: log, preview and delta are plain JSON', () => {
    const stage = fourPlayed();
    const corrected = send(
      stage,
      correction(stage, 'W1.0', upset(stage).outcome, () => 'keep'),
    );
    for (const value of [corrected.log, corrected.delta, previewOf(stage, upset(stage))]) {
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }
    const stored = JSON.parse(JSON.stringify(corrected.log)) as LogEntry[];
    expect(derive(corrected.graph, stored)).toEqual(corrected.state);
  });
});

describe('a log that belongs to another stage', () => {
  it('is a defect, not an answer', () => {
    const { log } = fourPlayed();
    expect(() => derive(aStage(2).graph, log)).toThrow('W1.1');
    const keep: LogEntry = { t: 'keep', match: 'W1.0', feed: [], stands: 9, cause: 9 };
    expect(() => derive(aStage(2).graph, [keep])).toThrow('result 9');
  });
});
