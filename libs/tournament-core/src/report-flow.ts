import { type EntrantId, type Instant, no, type Or, yes } from '@ringside/kernel';
import type { EngineError } from './engine-error';
import { type Outcome, sameOutcome } from './match';

/** What a side says that the outcome is. */
export interface Claim {
  readonly by: EntrantId;
  readonly outcome: Outcome;
}

/**
 * Silence confirms a report when its clock runs out. The clock runs to `endsAt`, or stands with `leftMs` to go while the
 * match is held for the stream; null when silence never confirms.
 */
export type SilenceClock = { readonly endsAt: Instant } | { readonly leftMs: number } | null;

type Phase =
  | { readonly phase: 'open' }
  | { readonly phase: 'reported'; readonly claim: Claim; readonly clock: SilenceClock }
  | {
      readonly phase: 'disputed';
      readonly claim: Claim;
      readonly against: { readonly by: EntrantId; readonly outcome: Outcome | null };
    }
  | { readonly phase: 'confirmed'; readonly outcome: Outcome; readonly by: 'opponent' | 'silence' }
  | { readonly phase: 'ruled'; readonly outcome: Outcome };

/**
 * How the two sides of one match come to an outcome: open, reported, then confirmed or disputed, then ruled. Only a confirmed
 * or ruled outcome becomes a result. It belongs to these sides: when the match gets others, a new flow begins. Plain JSON.
 */
export type ReportFlow = Phase & {
  readonly sides: readonly EntrantId[];
  /** How long silence takes to confirm; null for never. */
  readonly confirmAfterMs: number | null;
  /** Held for the stream: clocks stand. */
  readonly held: boolean;
};

/** `at` is the server's time of the act. Outcomes are judged (`judgeOutcome`) before they come here. */
export type ReportAct =
  | { readonly act: 'report'; readonly by: EntrantId; readonly outcome: Outcome; readonly at: Instant }
  | { readonly act: 'confirm'; readonly by: EntrantId }
  | { readonly act: 'dispute'; readonly by: EntrantId }
  | { readonly act: 'rule'; readonly outcome: Outcome }
  | { readonly act: 'tick'; readonly at: Instant }
  | { readonly act: 'hold' | 'release'; readonly at: Instant };

/** The flow of a match that has just become ready. */
export const openReports = (sides: readonly EntrantId[], confirmAfterMs: number | null): ReportFlow => ({
  phase: 'open',
  sides,
  confirmAfterMs,
  held: false,
});

/** The outcome that may be recorded now, if there is one. */
export const agreedOutcome = (flow: ReportFlow): Outcome | null =>
  flow.phase === 'confirmed' || flow.phase === 'ruled' ? flow.outcome : null;

type Answer = Or<ReportFlow, EngineError>;
type ActOf<Name extends ReportAct['act']> = Extract<ReportAct, { act: Name }>;

/** The phase's own fields are replaced whole: nothing of the phase before shines through. */
const enter = ({ sides, confirmAfterMs, held }: ReportFlow, phase: Phase): ReportFlow => ({
  ...phase,
  sides,
  confirmAfterMs,
  held,
});

function startClock({ confirmAfterMs, held }: ReportFlow, at: Instant): SilenceClock {
  if (confirmAfterMs === null) return null;
  return held ? { leftMs: confirmAfterMs } : { endsAt: (at + confirmAfterMs) as Instant };
}

function refusePlayer(flow: ReportFlow, by: EntrantId): EngineError | null {
  if (!flow.sides.includes(by)) return 'NOT_A_SIDE';
  if (flow.phase === 'disputed') return 'DISPUTED';
  return flow.phase === 'open' || flow.phase === 'reported' ? null : 'REPORT_CLOSED';
}

function report(flow: ReportFlow, { by, outcome, at }: ActOf<'report'>): Answer {
  const refused = refusePlayer(flow, by);
  if (refused) return no(refused);
  if (outcome.how === 'ruling') return no('RULING_BY_REFEREE_ONLY');
  const claim = { by, outcome };
  if (flow.phase !== 'reported') return yes(enter(flow, { phase: 'reported', claim, clock: startClock(flow, at) }));
  const same = sameOutcome(flow.claim.outcome, outcome);
  if (flow.claim.by !== by) {
    if (same) return yes(enter(flow, { phase: 'confirmed', outcome, by: 'opponent' }));
    return yes(enter(flow, { phase: 'disputed', claim: flow.claim, against: claim }));
  }
  // saying the same twice must not give the other side more time, nor less
  return yes(same ? flow : enter(flow, { phase: 'reported', claim, clock: startClock(flow, at) }));
}

function answer(flow: ReportFlow, { act, by }: ActOf<'confirm' | 'dispute'>): Answer {
  const refused = refusePlayer(flow, by);
  if (refused) return no(refused);
  if (flow.phase !== 'reported') return no('NOTHING_REPORTED');
  if (flow.claim.by === by) return no('OWN_REPORT');
  const { claim } = flow;
  if (act === 'confirm') return yes(enter(flow, { phase: 'confirmed', outcome: claim.outcome, by: 'opponent' }));
  return yes(enter(flow, { phase: 'disputed', claim, against: { by, outcome: null } }));
}

function rule(flow: ReportFlow, { outcome }: ActOf<'rule'>): Answer {
  if (agreedOutcome(flow)) return no('REPORT_CLOSED');
  return yes(enter(flow, { phase: 'ruled', outcome }));
}

/** Time alone confirms a report that nobody has answered; a dispute waits for its referee. */
function tick(flow: ReportFlow, at: Instant): ReportFlow {
  if (flow.phase !== 'reported' || !flow.clock || !('endsAt' in flow.clock) || at < flow.clock.endsAt) return flow;
  return enter(flow, { phase: 'confirmed', outcome: flow.claim.outcome, by: 'silence' });
}

function hold(flow: ReportFlow, at: Instant): ReportFlow {
  if (flow.held) return flow;
  const held = { ...flow, held: true };
  if (held.phase !== 'reported' || !held.clock || !('endsAt' in held.clock)) return held;
  return { ...held, clock: { leftMs: Math.max(0, held.clock.endsAt - at) } };
}

function release(flow: ReportFlow, at: Instant): ReportFlow {
  if (!flow.held) return flow;
  const free = { ...flow, held: false };
  if (free.phase !== 'reported' || !free.clock || !('leftMs' in free.clock)) return free;
  return { ...free, clock: { endsAt: (at + free.clock.leftMs) as Instant } };
}

/**
 * The flow after an act. A side may change its report until it is answered; reporting the same again changes nothing. Equal
 * reports confirm each other, different ones are a dispute. A ruling is final for the players.
 * Errors: NOT_A_SIDE, OWN_REPORT, NOTHING_REPORTED, DISPUTED, REPORT_CLOSED, RULING_BY_REFEREE_ONLY.
 */
export function advanceReports(flow: ReportFlow, act: ReportAct): Answer {
  switch (act.act) {
    case 'report':
      return report(flow, act);
    case 'confirm':
    case 'dispute':
      return answer(flow, act);
    case 'rule':
      return rule(flow, act);
    case 'tick':
      return yes(tick(flow, act.at));
    case 'hold':
      return yes(hold(flow, act.at));
    case 'release':
      return yes(release(flow, act.at));
  }
}
