import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  approveEdit,
  dismissEdit,
  type EventDetails,
  getEventHistory,
  getProposedEdit,
  type History,
  type ProposedEdit,
  rejectEdit,
  withdrawEdit,
} from '@ringside/contracts/events';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { EventReviewService } from './event-review.service';
import { ProposedEditService } from './proposed-edit.service';

type OfEvent = Params<typeof getProposedEdit>;

/** What is said between those who lead an event and moderators: edits under review, and its history. */
@Controller()
export class ProposedEditController {
  constructor(
    private readonly edits: ProposedEditService,
    private readonly review: EventReviewService,
  ) {}

  @Route(getProposedEdit)
  get(@Me() me: Actor, @ParamsOf(getProposedEdit) { eventId }: OfEvent): Promise<ProposedEdit> {
    return this.review.edit(eventId, me);
  }

  @Route(withdrawEdit)
  withdraw(@Me() me: Actor, @ParamsOf(withdrawEdit) { eventId }: OfEvent): Promise<EventDetails> {
    return this.edits.withdraw(eventId, me);
  }

  @Route(dismissEdit)
  dismiss(@Me() me: Actor, @ParamsOf(dismissEdit) { eventId }: OfEvent): Promise<EventDetails> {
    return this.edits.dismiss(eventId, me);
  }

  @Route(approveEdit)
  approve(
    @Me() me: Actor,
    @ParamsOf(approveEdit) { eventId }: OfEvent,
    @BodyOf(approveEdit) { rev }: Body<typeof approveEdit>,
  ): Promise<EventDetails> {
    return this.edits.approve(eventId, me, rev);
  }

  @Route(rejectEdit)
  reject(
    @Me() me: Actor,
    @ParamsOf(rejectEdit) { eventId }: OfEvent,
    @BodyOf(rejectEdit) { rev, reason }: Body<typeof rejectEdit>,
  ): Promise<EventDetails> {
    return this.edits.reject(eventId, me, rev, reason);
  }

  @Route(getEventHistory)
  list(
    @Me() me: Actor,
    @ParamsOf(getEventHistory) { eventId }: OfEvent,
    @QueryOf(getEventHistory) page: Query<typeof getEventHistory>,
  ): Promise<History> {
    return this.review.list(eventId, me, page);
  }
}
