import { Controller, Inject } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/check-in';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { DoorAnswers } from '../questions/door-answers.service';
import { OfflineScans } from './offline-scans.service';
import { RevertService } from './revert.service';
import { ScanService } from './scan.service';

type OfEvent = Params<typeof contracts.uploadScans>;
type OfList = Params<typeof contracts.scanTicket>;

/** What is scanned at the door of an event. */
@Controller()
export class CheckInController {
  constructor(
    private readonly scans: ScanService,
    private readonly offline: OfflineScans,
    private readonly reverts: RevertService,
    private readonly answers: DoorAnswers,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  @Route(contracts.scanTicket)
  async scan(
    @Me() me: Actor,
    @ParamsOf(contracts.scanTicket) ref: OfList,
    @BodyOf(contracts.scanTicket) reading: Body<typeof contracts.scanTicket>,
  ): Promise<contracts.ScanAnswer> {
    await this.events.getVisible(ref.eventId, me);
    const answer = await this.scans.scan(ref, me, reading);
    return { ...answer, answers: await this.answers.of(ref.eventId, answer.ticketId) };
  }

  @Route(contracts.uploadScans)
  async upload(
    @Me() me: Actor,
    @ParamsOf(contracts.uploadScans) { eventId }: OfEvent,
    @BodyOf(contracts.uploadScans) { scans, ...device }: Body<typeof contracts.uploadScans>,
  ) {
    await this.events.getVisible(eventId, me);
    return this.offline.take(eventId, me, device, scans);
  }

  @Route(contracts.revertScan)
  async revert(
    @Me() me: Actor,
    @ParamsOf(contracts.revertScan) { eventId, nonce }: Params<typeof contracts.revertScan>,
    @BodyOf(contracts.revertScan) { reason }: Body<typeof contracts.revertScan>,
  ): Promise<void> {
    await this.reverts.revert(await this.events.getVisible(eventId, me), me, nonce, reason);
  }
}
