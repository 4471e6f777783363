import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  approveEvent,
  cancelEvent,
  type EventDetails,
  finishEvent,
  rejectEvent,
  startEvent,
  submitEvent,
  suspendEvent,
  unsuspendEvent,
  withdrawEvent,
} from '@ringside/contracts/events';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { EventLifeService } from './event-life.service';

type OfEvent = Params<typeof submitEvent>;

/** One endpoint for each step in an event's life. */
@Controller()
export class EventLifeController {
  constructor(private readonly events: EventLifeService) {}

  @Route(submitEvent)
  submit(
    @Me() me: Actor,
    @ParamsOf(submitEvent) { eventId }: OfEvent,
    @BodyOf(submitEvent) { rev }: Body<typeof submitEvent>,
  ): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'submit', rev }, { isSubmitted: true });
  }

  @Route(withdrawEvent)
  withdraw(@Me() me: Actor, @ParamsOf(withdrawEvent) { eventId }: OfEvent): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'withdraw' });
  }

  @Route(startEvent)
  start(@Me() me: Actor, @ParamsOf(startEvent) { eventId }: OfEvent): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'start' });
  }

  @Route(finishEvent)
  finish(@Me() me: Actor, @ParamsOf(finishEvent) { eventId }: OfEvent): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'finish' });
  }

  @Route(cancelEvent)
  cancel(
    @Me() me: Actor,
    @ParamsOf(cancelEvent) { eventId }: OfEvent,
    @BodyOf(cancelEvent) { reason }: Body<typeof cancelEvent>,
  ): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'cancel' }, { cancelReason: reason });
  }

  @Route(approveEvent)
  approve(
    @Me() me: Actor,
    @ParamsOf(approveEvent) { eventId }: OfEvent,
    @BodyOf(approveEvent) { rev }: Body<typeof approveEvent>,
  ): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'approve', rev }, { reviewer: me.userId, reason: null });
  }

  @Route(rejectEvent)
  reject(
    @Me() me: Actor,
    @ParamsOf(rejectEvent) { eventId }: OfEvent,
    @BodyOf(rejectEvent) { rev, reason }: Body<typeof rejectEvent>,
  ): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'reject', rev }, { reviewer: me.userId, reason });
  }

  @Route(suspendEvent)
  suspend(
    @Me() me: Actor,
    @ParamsOf(suspendEvent) { eventId }: OfEvent,
    @BodyOf(suspendEvent) { reason }: Body<typeof suspendEvent>,
  ): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'suspend' }, { reviewer: me.userId, reason });
  }

  @Route(unsuspendEvent)
  unsuspend(@Me() me: Actor, @ParamsOf(unsuspendEvent) { eventId }: OfEvent): Promise<EventDetails> {
    return this.events.step(eventId, me, { command: 'unsuspend' }, { reviewer: me.userId, reason: null });
  }
}
