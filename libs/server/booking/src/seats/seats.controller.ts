import { Controller, Header, Headers, Res, StreamableFile } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { getSeatLayout, getSeats, type SeatSnapshot, type SeatsSince } from '@ringside/contracts/booking';
import { Asker, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { BookingWindow } from '../commands/booking-window.service';
import { SeatLayouts } from '../plans/seat-layouts.service';
import { SeatPictures } from './seat-pictures.service';

type OfEvent = Params<typeof getSeats>;

@Controller()
export class SeatsController {
  constructor(
    private readonly window: BookingWindow,
    private readonly pictures: SeatPictures,
    private readonly layouts: SeatLayouts,
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
}
