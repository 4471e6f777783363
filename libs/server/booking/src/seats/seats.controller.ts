import { Controller, Header, Headers, Res, StreamableFile } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import {
  getMySeats,
  getSeatLayout,
  getSeats,
  type MySeats,
  type SeatSnapshot,
  type SeatsSince,
} from '@ringside/contracts/booking';
import { Asker, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { BookingWindow } from '../commands/booking-window.service';
import { OpenGroups } from '../groups/open-groups.repository';
import { HoldService } from '../holds/hold.service';
import { SeatLayouts } from '../plans/seat-layouts.service';
import { SeatPictures } from './seat-pictures.service';

type OfEvent = Params<typeof getSeats>;

@Controller()
export class SeatsController {
  constructor(
    private readonly window: BookingWindow,
    private readonly pictures: SeatPictures,
    private readonly layouts: SeatLayouts,
    private readonly holds: HoldService,
    private readonly groups: OpenGroups,
  ) {}

  @Route(getSeats)
  @Header('cache-control', 'no-store')
  async seats(
    @Asker() asker: Visitor,
    @ParamsOf(getSeats) { eventId }: OfEvent,
    @QueryOf(getSeats) { since, epoch }: Query<typeof getSeats>,
  ): Promise<SeatSnapshot | SeatsSince> {
    await this.window.demandVisible(eventId, asker);
    if (since === undefined || epoch === undefined) return this.pictures.snapshot(eventId);
    return this.pictures.since(eventId, since, epoch);
  }

  @Route(getSeatLayout)
  async layout(
    @Asker() asker: Visitor,
    @ParamsOf(getSeatLayout) { eventId }: OfEvent,
    @QueryOf(getSeatLayout) { layout }: Query<typeof getSeatLayout>,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.window.demandVisible(eventId, asker);
    const { plain, packed } = await this.layouts.get(eventId, layout);
    const isPacked = /\bgzip\b/.test(accepted ?? '');
    // private: an event that is not public yet has a layout too
    void reply.header('cache-control', 'private, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (isPacked) void reply.header('content-encoding', 'gzip');
    return new StreamableFile(isPacked ? packed : plain, { type: 'application/json; charset=utf-8' });
  }

  @Route(getMySeats)
  @Header('cache-control', 'no-store')
  async mine(@Me() me: Actor, @ParamsOf(getMySeats) { eventId }: OfEvent): Promise<MySeats> {
    const mine = await this.holds.mine(eventId, me);
    return { ...mine, groups: await this.groups.mine(eventId, me.userId) };
  }
}
