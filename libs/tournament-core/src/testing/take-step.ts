import fc from 'fast-check';
import { entrantsOf, forfeitOutcome, impact, matchesIn, type MatchState, type Outcome } from '../index';
import { correction, matchIn, readyIn, report, send, type Stage, winFor } from './play-stage';
import type { Applied } from '../write-log';

/** One thing that may happen in a stage; numbers choose among what is possible then. */
export interface Step {
  readonly kind: 'report' | 'forfeit' | 'drop' | 'correct' | 'withdraw';
  readonly pick: number;
  readonly slot: number;
  readonly keep: readonly boolean[];
}

export const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('report' as const) },
    { weight: 4, arbitrary: fc.constantFrom('forfeit', 'drop', 'correct', 'withdraw') },
  ),
  pick: fc.nat({ max: 1000 }),
  slot: fc.nat({ max: 2 }),
  keep: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
});

/** A stage, and what the last step changed if there was one. */
type Stepped = Stage & Partial<Pick<Applied, 'delta'>>;

const choose = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

function forfeit(stage: Stage, match: MatchState, slot: number): Stage & Applied {
  const sides = entrantsOf(match.occupants);
  const quitting = slot === 2 ? sides : [sides[slot]!];
  const { bestOf } = stage.graph.nodes[stage.graph.indexOf.get(match.id)!]!;
  const outcome = forfeitOutcome(sides, quitting, bestOf);
  return send(stage, { kind: 'result', match: match.id, rev: match.rev, outcome });
}

function amend(stage: Stage, { kind, pick, slot, keep }: Step): Stepped {
  const match = choose(
    matchesIn(stage.state).filter(({ result }) => result !== null),
    pick,
  );
  if (!match) return stage;
  const outcome: Outcome | null = kind === 'withdraw' ? null : winFor(stage, match.id, slot % 2);
  if (!impact(stage.graph, stage.state, { match: match.id, outcome }).ok) return stage;
  let asked = 0;
  const decide = (_: string, keepable: boolean) => (keepable && keep[asked++ % keep.length] ? 'keep' : 'reset');
  return send(stage, correction(stage, match.id, outcome, decide));
}

/** The stage after a step; the very same stage when the step is not possible now. */
export function takeStep(stage: Stage, step: Step): Stepped {
  const ready = choose(readyIn(stage), step.pick);
  switch (step.kind) {
    case 'report':
      return ready ? report(stage, ready.id, step.slot % 2) : stage;
    case 'forfeit':
      return ready ? forfeit(stage, matchIn(stage, ready.id), step.slot) : stage;
    case 'drop': {
      const entrant = choose(
        stage.graph.entrants.filter((id) => !stage.state.out.has(id)),
        step.pick,
      );
      return entrant ? send(stage, { kind: 'drop', entrant }) : stage;
    }
    case 'correct':
    case 'withdraw':
      return amend(stage, step);
  }
}
