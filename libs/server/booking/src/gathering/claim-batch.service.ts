import { Injectable } from '@nestjs/common';
import type { SeatReason } from '@ringside/booking-core';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, RequestKeys } from '@ringside/server/platform';
import { toHold } from '../holds/cart-line';
import { SeatExplainer } from '../holds/seat-explainer.repository';
import { BatchGrants } from './batch-grants.service';
import { ClaimAdmission } from './claim-admission.service';
import type { AdmittedClaim, GatheredClaim, Settled } from './gathered-claim';

type Outcomes = ReadonlyMap<GatheredClaim, Settled>;

/**
 * Settles claims of many people in one transaction, in the order in which they came. It decides what is plain: seats alone,
 * for people who hold nothing yet and have no code, where nothing is kept for anybody. All else goes `apart`, where the same
 * rules are applied to it alone.
 *
 * Locks are taken in the order of all commands (keys, gate, buyers, stock, rows, seats), but after the gate only where they
 * can be had at once: many do not wait for what one waits for.
 */
@Injectable()
export class ClaimBatch {
  constructor(
    private readonly database: Database,
    private readonly keys: RequestKeys,
    private readonly admission: ClaimAdmission,
    private readonly grants: BatchGrants,
    private readonly explainer: SeatExplainer,
  ) {}

  /**
   * Answers each of these claims of different people. What was granted is committed then, and nothing else is.
   * @throws Refusal where the event sells nobody anything; then, and after any other error, all are to go apart
   */
  settle(eventId: EventId, claims: readonly GatheredClaim[]): Promise<Settled[]> {
    return this.database.transact(async () => {
      const begun = new Set(await this.keys.beginAll(claims.map(({ request }) => request)));
      const fresh = claims.filter(({ request }) => begun.has(request));
      const outcomes: Outcomes = fresh.length > 0 ? await this.settleFresh(eventId, fresh) : new Map();
      await this.keepKeys(fresh, outcomes);
      return claims.map((claim) => outcomes.get(claim) ?? 'apart');
    });
  }

  private async settleFresh(eventId: EventId, fresh: readonly GatheredClaim[]): Promise<Outcomes> {
    const admission = await this.admission.admit(eventId, fresh);
    const { terms, claims } = admission;
    if (claims.length === 0) return new Map();
    const granted = await this.grants.grant(eventId, admission);
    const lost = claims.filter(({ claim }) => !granted.has(claim));
    return new Map<GatheredClaim, Settled>([
      ...[...granted].map(([claim, hold]) => [claim, { hold: toHold(hold, terms.currency) }] as const),
      ...(lost.length > 0 ? await this.refuse(eventId, lost) : []),
    ]);
  }

  /** Refuses those whose seats are another's for now. What somebody may yet give way for goes apart. */
  private async refuse(eventId: EventId, lost: readonly AdmittedClaim[]) {
    const look = await this.explainer.look(eventId, [...new Set(lost.flatMap(({ seatNos }) => seatNos))]);
    return lost.flatMap(({ claim, seatNos }) => {
      const wisher = { buyer: claim.me.userId, groups: [] };
      const seats = seatNos.flatMap((seatNo) => {
        const reason = look(seatNo, wisher);
        return reason ? [{ seatNo, reason }] : [];
      });
      const isCertain = seats.length > 0 && seats.every(({ reason }) => CERTAIN.has(reason));
      return isCertain ? [[claim, { refusal: new Refusal('SEAT_TAKEN', { seats }) }] as const] : [];
    });
  }

  /** The answers of what was granted stay with their keys; a refused command stores nothing. */
  private async keepKeys(fresh: readonly GatheredClaim[], outcomes: Outcomes): Promise<void> {
    const answered = fresh.flatMap((claim) => {
      const outcome = outcomes.get(claim);
      return outcome && outcome !== 'apart' && 'hold' in outcome
        ? [{ request: claim.request, answer: outcome.hold }]
        : [];
    });
    const kept = new Set(answered.map(({ request }) => request));
    const others = fresh.flatMap(({ request }) => (kept.has(request) ? [] : [request]));
    if (answered.length > 0) await this.keys.answerAll(answered);
    if (others.length > 0) await this.keys.forget(others);
  }
}

/** Of these nobody gives way: an order may be overdue, and a group may have been released. */
const CERTAIN: ReadonlySet<SeatReason> = new Set(['held', 'blocked', 'notForSale']);
