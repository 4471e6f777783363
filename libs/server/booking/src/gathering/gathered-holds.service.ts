import { Injectable } from '@nestjs/common';
import type { Hold, HoldWanted } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { isConflict, Logs, requestContext, type RequestKey, RequestKeys } from '@ringside/server/platform';
import { type Buyer, isGuest } from '@ringside/server/ports';
import { HoldService } from '../holds/hold.service';
import { ClaimBatch } from './claim-batch.service';
import type { GatheredClaim, Settled } from './gathered-claim';
import { Gathering } from './gathering';

/** The most claims that one transaction settles: the first of them waits for the last. */
const MOST_AT_ONCE = 64;

/**
 * Holds for many who want seats of an event at once: while some claims commit, this node gathers the next and settles them
 * together. Other nodes do the same, and the database alone grants. A claim that is not plain goes its own way, with the
 * same rules; so does one without a key, since nobody could tell what became of it.
 */
@Injectable()
export class GatheredHolds {
  private readonly gathering: Gathering<GatheredClaim, Settled>;

  constructor(
    private readonly holds: HoldService,
    private readonly keys: RequestKeys,
    private readonly logs: Logs,
    batch: ClaimBatch,
  ) {
    this.gathering = new Gathering({
      // many requests have their part in it: it runs in the name of none
      settle: (eventId, claims) =>
        requestContext.run({ requestId: `claims-${eventId}` }, () => batch.settle(eventId as EventId, claims)),
      most: MOST_AT_ONCE,
      whose: ({ me }) => me.userId,
    });
  }

  /** @throws Refusal as `HoldService.hold`, and KEY_REUSED */
  async hold(eventId: EventId, me: Buyer, wanted: HoldWanted, request: RequestKey | undefined): Promise<Hold> {
    if (!request) return this.holds.hold(eventId, me, wanted);
    // how much guests hold is counted by their network
    const isPlain = !isGuest(me) && isPlainly(wanted);
    const settled = isPlain ? await this.settle({ eventId, me, wanted, request }) : 'apart';
    if (settled === 'apart') return this.keys.runOnce(request, () => this.holds.hold(eventId, me, wanted));
    if ('refusal' in settled) throw settled.refusal;
    return settled.hold;
  }

  /** What broke the batch is met again by each alone, if it is still there, and answered as it deserves. */
  private async settle(claim: GatheredClaim): Promise<Settled> {
    try {
      return await this.gathering.ask(claim.eventId, claim);
    } catch (error) {
      if (!(error instanceof Refusal) && !isConflict(error)) this.logs.warn('claims go apart', { error });
      return 'apart';
    }
  }
}

/** Whether somebody asks for seats by number, and for nothing else that a claim can be about. */
function isPlainly({ seatNos, tickets, ticketTypeIds: _plain, accessible, ...others }: HoldWanted): boolean {
  const isMore = Object.values(others).some((wish) => wish !== undefined);
  return seatNos.length > 0 && tickets.length === 0 && !accessible && !isMore;
}
