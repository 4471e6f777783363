import type { Instant } from '@ringside/kernel';
import fc from 'fast-check';
import {
  advanceReports,
  agreedOutcome,
  openReports,
  type Outcome,
  playedOutcome,
  type ReportAct,
  type ReportFlow,
  rulingOutcome,
} from './index';
import { entrant } from './testing/play-stage';

const [a, b, stranger] = ['a', 'b', 'c'].map(entrant) as [
  ReturnType<typeof entrant>,
  ReturnType<typeof entrant>,
  ReturnType<typeof entrant>,
];
const sides = [a, b];
const at = (ms: number) => ms as Instant;
const open = (confirmAfterMs: number | null = 600) => openReports(sides, confirmAfterMs);

const won = playedOutcome(sides, [2, 1]);
const lost = playedOutcome(sides, [1, 2]);
const clear = playedOutcome(sides, [2, 0]);

const says = (by: typeof a, outcome: Outcome, ms = 0): ReportAct => ({ act: 'report', by, outcome, at: at(ms) });

function after(flow: ReportFlow, ...acts: ReportAct[]): ReportFlow {
  return acts.reduce((now, act) => {
    const answer = advanceReports(now, act);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  }, flow);
}

const refusal = (flow: ReportFlow, act: ReportAct) => {
  const answer = advanceReports(flow, act);
  return answer.ok ? 'accepted' : answer.code;
};

describe('the report of one side', () => {
  it('is no outcome yet', () => {
    const flow = after(open(), says(a, won));
    expect(flow).toMatchObject({ phase: 'reported', claim: { by: a, outcome: won } });
    expect(agreedOutcome(flow)).toBeNull();
  });

  it('is confirmed by the same report of the other side', () => {
    const flow = after(open(), says(a, won), says(b, won));
    expect(flow).toMatchObject({ phase: 'confirmed', by: 'opponent' });
    expect(agreedOutcome(flow)).toEqual(won);
  });

  it('is confirmed by a plain yes of the other side, never by its own', () => {
    const reported = after(open(), says(a, won));
    expect(agreedOutcome(after(reported, { act: 'confirm', by: b }))).toEqual(won);
    expect(refusal(reported, { act: 'confirm', by: a })).toBe('OWN_REPORT');
    expect(refusal(reported, { act: 'dispute', by: a })).toBe('OWN_REPORT');
  });

  it.each([
    ['another winner', lost],
    ['another score', clear],
    ['a forfeit', { ...won, how: 'forfeit' as const }],
  ])('is disputed by a report of %s', (_, other) => {
    const flow = after(open(), says(a, won), says(b, other));
    expect(flow).toMatchObject({
      phase: 'disputed',
      claim: { by: a, outcome: won },
      against: { by: b, outcome: other },
    });
    expect(agreedOutcome(flow)).toBeNull();
  });

  it('is disputed by a plain no', () => {
    expect(after(open(), says(a, won), { act: 'dispute', by: b })).toMatchObject({
      phase: 'disputed',
      against: { by: b, outcome: null },
    });
  });

  it('may be changed until it is answered, and its clock starts again', () => {
    const flow = after(open(), says(a, won), says(a, lost, 100));
    expect(flow).toMatchObject({ phase: 'reported', claim: { outcome: lost }, clock: { endsAt: 700 } });
    expect(agreedOutcome(after(flow, says(b, lost)))).toEqual(lost);
  });

  it('said twice changes nothing, not even the clock', () => {
    const once = after(open(), says(a, won));
    expect(after(once, says(a, { ...won }, 100))).toBe(once);
  });

  it('comes from a side of the match, and is no ruling', () => {
    expect(refusal(open(), says(stranger, won))).toBe('NOT_A_SIDE');
    expect(refusal(open(), says(a, rulingOutcome(sides, a, [1, 1])))).toBe('RULING_BY_REFEREE_ONLY');
    const reported = after(open(), says(a, won));
    expect(refusal(reported, { act: 'confirm', by: stranger })).toBe('NOT_A_SIDE');
    expect(refusal(open(), { act: 'confirm', by: b })).toBe('NOTHING_REPORTED');
  });
});

describe('silence', () => {
  it('confirms a report when its time has run out, and not before', () => {
    const reported = after(open(), says(a, won, 1000));
    expect(after(reported, { act: 'tick', at: at(1599) })).toBe(reported);
    expect(after(reported, { act: 'tick', at: at(1600) })).toMatchObject({
      phase: 'confirmed',
      by: 'silence',
      outcome: won,
    });
  });

  it('never confirms where the stage does not want it', () => {
    const reported = after(open(null), says(a, won));
    expect(after(reported, { act: 'tick', at: at(1e12) })).toBe(reported);
  });

  it('does not end a dispute', () => {
    const disputed = after(open(), says(a, won), says(b, lost));
    expect(after(disputed, { act: 'tick', at: at(1e12) })).toBe(disputed);
  });

  it('does not count while the match is held for the stream', () => {
    const held = after(open(), says(a, won), { act: 'hold', at: at(200) });
    expect(after(held, { act: 'tick', at: at(5000) })).toBe(held);
    const released = after(held, { act: 'release', at: at(5000) });
    expect(released).toMatchObject({ clock: { endsAt: 5400 } });
    expect(agreedOutcome(after(released, { act: 'tick', at: at(5399) }))).toBeNull();
    expect(agreedOutcome(after(released, { act: 'tick', at: at(5400) }))).toEqual(won);
  });

  it('counts in full for a report that comes while the match is held', () => {
    const flow = after(open(), { act: 'hold', at: at(0) }, says(a, won, 100), { act: 'release', at: at(1000) });
    expect(flow).toMatchObject({ phase: 'reported', clock: { endsAt: 1600 }, held: false });
  });

  it('is not counted twice by holding or releasing twice', () => {
    const held = after(open(), says(a, won), { act: 'hold', at: at(200) });
    expect(after(held, { act: 'hold', at: at(400) })).toBe(held);
    const released = after(held, { act: 'release', at: at(500) });
    expect(after(released, { act: 'release', at: at(800) })).toBe(released);
  });
});

describe('a ruling', () => {
  const ruled = rulingOutcome(sides, b, [1, 1]);

  it('ends a dispute', () => {
    const flow = after(open(), says(a, won), says(b, lost), { act: 'rule', outcome: ruled });
    expect(flow).toMatchObject({ phase: 'ruled', outcome: ruled });
    expect(agreedOutcome(flow)).toEqual(ruled);
  });

  it.each([
    ['an open match', []],
    ['a reported match', [says(a, won)]],
  ])('may end %s as well', (_, acts) => {
    expect(agreedOutcome(after(open(), ...acts, { act: 'rule', outcome: ruled }))).toEqual(ruled);
  });

  it('is final: later words of players are refused, and a change of mind is a correction', () => {
    const flow = after(open(), { act: 'rule', outcome: ruled });
    expect(refusal(flow, says(a, won))).toBe('REPORT_CLOSED');
    expect(refusal(flow, { act: 'confirm', by: b })).toBe('REPORT_CLOSED');
    expect(refusal(flow, { act: 'rule', outcome: won })).toBe('REPORT_CLOSED');
  });

  it('is what a disputed match waits for', () => {
    const disputed = after(open(), says(a, won), says(b, lost));
    expect(refusal(disputed, says(b, won))).toBe('DISPUTED');
    expect(refusal(disputed, { act: 'confirm', by: b })).toBe('DISPUTED');
  });
});

describe('whatever two sides, a clock and a referee do', () => {
  const side = fc.constantFrom(a, b);
  const outcome = fc.constantFrom(won, lost, clear);
  const act: fc.Arbitrary<(ms: Instant) => ReportAct> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(side, outcome).map(
        ([by, said]) =>
          (ms: Instant) =>
            ({ act: 'report', by, outcome: said, at: ms }) as const,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('confirm', 'dispute'), side).map(
        ([name, by]) =>
          () =>
            ({ act: name, by }) as ReportAct,
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('tick', 'hold', 'release')
        .map((name) => (ms: Instant) => ({ act: name, at: ms }) as ReportAct),
    },
    { weight: 1, arbitrary: outcome.map((said) => () => ({ act: 'rule', outcome: said }) as ReportAct) },
  );
  const script = fc.array(fc.tuple(fc.nat({ max: 500 }), act), { maxLength: 20 });

  const otherThan = (flow: ReportFlow) => (flow.phase === 'reported' && flow.claim.by === a ? b : a);

  /** Why the outcome of `next` may stand, told from outside; null when it may not. */
  function reasonFor(next: ReportFlow, before: ReportFlow, said: ReportAct, silentMs: number): string | null {
    if (next.phase === 'ruled') return said.act === 'rule' ? 'referee' : null;
    if (next.phase !== 'confirmed') return null;
    if (next.by === 'silence') return said.act === 'tick' && silentMs >= 600 ? 'silence' : null;
    return before.phase === 'reported' && 'by' in said && said.by === otherThan(before) ? 'both sides' : null;
  }

  it('an outcome needs both sides, a full silence or a referee, and then stays', () => {
    const reasons = new Set<string | null>();
    fc.assert(
      fc.property(script, (steps) => {
        let [flow, now, silentMs] = [open(), 0, 0];
        for (const [wait, make] of steps) {
          now += wait;
          silentMs += flow.held ? 0 : wait;
          const said = make(at(now));
          const answer = advanceReports(flow, said);
          if (!answer.ok || answer.value === flow) continue;
          const [before, settled] = [flow, agreedOutcome(flow)];
          flow = answer.value;
          expect(JSON.parse(JSON.stringify(flow))).toEqual(flow);
          if (said.act === 'report') silentMs = 0;
          if (settled) expect(agreedOutcome(flow)).toEqual(settled);
          else if (agreedOutcome(flow)) reasons.add(reasonFor(flow, before, said, silentMs));
        }
      }),
      { numRuns: 400 },
    );
    expect([...reasons].sort()).toEqual(['both sides', 'referee', 'silence']);
  });
});
