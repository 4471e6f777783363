import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  comparePlanDraft,
  copyPlan,
  discardPlanDraft,
  getPlanDraft,
  type PlanComparison,
  type PlanDraft,
  type PlanSaved,
  publishPlanDraft,
  savePlanDraft,
  type Seating,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route, type Upload, UploadOf } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { PlanDraftService } from './plan-draft.service';
import { RepaintedPrices } from './repainted-prices.service';
import { readPlan } from './read-plan';

type OfEvent = Params<typeof getPlanDraft>;

@Controller()
export class PlanDraftController {
  constructor(
    private readonly drafts: PlanDraftService,
    private readonly prices: RepaintedPrices,
  ) {}

  @Route(getPlanDraft)
  get(@Me() me: Actor, @ParamsOf(getPlanDraft) { eventId }: OfEvent): Promise<PlanDraft> {
    return this.drafts.get(eventId, me);
  }

  @Route(savePlanDraft)
  async save(
    @Me() me: Actor,
    @ParamsOf(savePlanDraft) { eventId }: OfEvent,
    @QueryOf(savePlanDraft) { revision }: Query<typeof savePlanDraft>,
    @UploadOf(savePlanDraft) upload: Upload,
  ): Promise<PlanSaved> {
    return this.drafts.save(eventId, me, await readPlan(upload), revision);
  }

  @Route(discardPlanDraft)
  discard(
    @Me() me: Actor,
    @ParamsOf(discardPlanDraft) { eventId }: OfEvent,
    @QueryOf(discardPlanDraft) { revision }: Query<typeof discardPlanDraft>,
  ): Promise<void> {
    return this.drafts.discard(eventId, me, revision);
  }

  @Route(comparePlanDraft)
  async compare(@Me() me: Actor, @ParamsOf(comparePlanDraft) { eventId }: OfEvent): Promise<PlanComparison> {
    const comparison = await this.drafts.compare(eventId, me);
    return { ...comparison, ...(await this.prices.of(eventId)) };
  }

  @Route(publishPlanDraft)
  publish(
    @Me() me: Actor,
    @ParamsOf(publishPlanDraft) { eventId }: OfEvent,
    @BodyOf(publishPlanDraft) { revision }: Body<typeof publishPlanDraft>,
  ): Promise<Seating> {
    return this.drafts.publish(eventId, me, revision);
  }

  @Route(copyPlan)
  copy(
    @Me() me: Actor,
    @ParamsOf(copyPlan) { eventId }: OfEvent,
    @BodyOf(copyPlan) body: Body<typeof copyPlan>,
  ): Promise<PlanSaved> {
    return this.drafts.copy(eventId, me, body);
  }
}
