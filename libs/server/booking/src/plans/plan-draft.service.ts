import { Inject, Injectable } from '@nestjs/common';
import { checkPlan, comparePlans, emptyPlan, type NamedSeat, type PlanDocument } from '@ringside/booking-core';
import type { PlanComparison, PlanDraft, PlanSaved, Seating } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { type DraftRow, type DraftSaving, PlanDraftRepository } from './plan-draft.repository';
import { PLAN_LIMITS, PlanPublishing } from './plan-publishing.service';
import type { ReadPlan } from './read-plan';
import { documentOf, SeatingRepository } from './seating.repository';
import { SeatingService } from './seating.service';

/** So many of the changed seats are told by name. */
const MOST_LABELS = 50;
const MANAGERS: ReadonlySet<string> = new Set(['owner', 'manager']);

/** Drawing an event's plan until it is published. */
@Injectable()
export class PlanDraftService {
  constructor(
    private readonly drafts: PlanDraftRepository,
    private readonly seatings: SeatingRepository,
    private readonly seating: SeatingService,
    private readonly publishing: PlanPublishing,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  async get(eventId: EventId, me: Actor): Promise<PlanDraft> {
    await this.events.getVisible(eventId, me);
    const draft = await this.drafts.find(eventId);
    const present = await this.seatings.present(eventId);
    const revision = draft?.revision ?? 0;
    const document = draft?.document ?? (present && documentOf(present.stored));
    return { revision, ...savingOf(draft, me), ...contentOf(document), publishedVersion: present?.version ?? 0 };
  }

  /** @throws Refusal STALE with the revision that there is; nothing has changed then */
  async save(eventId: EventId, me: Actor, { document, source, notes }: ReadPlan, revision: number): Promise<PlanSaved> {
    await this.seating.demandOpen(eventId, me);
    const saved = await this.keep(eventId, { document, source, revision, by: me.userId });
    return notes && notes.length > 0 ? { ...saved, notes } : saved;
  }

  async discard(eventId: EventId, me: Actor, revision: number): Promise<void> {
    await this.events.getVisible(eventId, me);
    await this.keep(eventId, { document: null, revision, by: me.userId });
  }

  /** Begins from the plan of another event that one manages. @throws Refusal NOT_FOUND for others */
  async copy(eventId: EventId, me: Actor, { from, revision }: { from: EventId; revision: number }): Promise<PlanSaved> {
    await this.seating.demandOpen(eventId, me);
    await this.events.getVisible(from, me);
    const roles = await this.events.staffRoles(from, me.userId);
    if (me.role !== 'admin' && !roles.some((role) => MANAGERS.has(role))) throw new Refusal('NOT_FOUND');
    const source = await this.seatings.present(from);
    if (!source) throw new Refusal('NO_SEATING');
    const document = documentOf(source.stored);
    return this.keep(eventId, { document, revision, by: me.userId });
  }

  /** What would become of seats; what they would cost is told by others. */
  async compare(eventId: EventId, me: Actor): Promise<Omit<PlanComparison, 'currency' | 'repriced'>> {
    await this.events.getVisible(eventId, me);
    const draft = await this.drafts.find(eventId);
    if (!draft?.document) throw new Refusal('NO_PLAN_DRAFT');
    const present = await this.seatings.present(eventId);
    const before = present ? documentOf(present.stored) : emptyPlan('', '');
    const comparison = comparePlans(before, draft.document);
    return {
      revision: draft.revision,
      problems: checkPlan(draft.document, PLAN_LIMITS),
      added: summaryOf(comparison.added),
      removed: summaryOf(comparison.removed),
      renamed: summaryOf(comparison.renamed),
      repainted: summaryOf(comparison.repainted),
      moved: summaryOf(comparison.moved),
      broken: await this.publishing.broken(eventId, before, draft.document),
    };
  }

  /** @throws Refusal STALE, PLAN_INVALID or SEATS_IN_USE; nothing has changed then */
  publish(eventId: EventId, me: Actor, revision: number): Promise<Seating> {
    return this.seating.behindGate(eventId, me, async () => {
      const draft = await this.drafts.find(eventId);
      if (!draft?.document) throw new Refusal('NO_PLAN_DRAFT');
      await this.keep(eventId, { document: null, revision, by: me.userId });
      await this.publishing.publish(eventId, me.userId, { document: draft.document });
      return this.seating.read(eventId);
    });
  }

  private async keep(eventId: EventId, saving: DraftSaving): Promise<PlanSaved> {
    const saved = await this.drafts.save(eventId, saving);
    if (!saved) throw new Refusal('STALE', { revision: (await this.drafts.find(eventId))?.revision ?? 0 });
    const problems = saving.document ? checkPlan(saving.document, PLAN_LIMITS) : [];
    return { revision: saved.revision, savedAt: saved.savedAt.toISOString(), problems };
  }
}

const savingOf = (draft: DraftRow | undefined, me: Actor): Pick<PlanDraft, 'saved'> =>
  draft?.document ? { saved: { at: draft.savedAt.toISOString(), byMe: draft.savedBy === me.userId } } : {};

/** What the core keeps unchangeable travels as it is. */
const contentOf = (document: PlanDocument | undefined): Pick<PlanDraft, 'document'> =>
  document ? { document: document as NonNullable<PlanDraft['document']> } : {};

const summaryOf = (seats: readonly NamedSeat[]) => ({
  count: seats.length,
  labels: seats.slice(0, MOST_LABELS).map(({ label }) => label),
});
