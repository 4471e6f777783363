import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { blockSeats, listSeatBlocks, type SeatBlocks, unblockSeats } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SeatBlockService } from './seat-block.service';

type OfEvent = Params<typeof listSeatBlocks>;

@Controller()
export class SeatBlockController {
  constructor(private readonly blocks: SeatBlockService) {}

  @Route(listSeatBlocks)
  async list(@Me() me: Actor, @ParamsOf(listSeatBlocks) { eventId }: OfEvent): Promise<SeatBlocks> {
    return { blocks: await this.blocks.list(eventId, me) };
  }

  @Route(blockSeats)
  async block(
    @Me() me: Actor,
    @ParamsOf(blockSeats) { eventId }: OfEvent,
    @BodyOf(blockSeats) { seatNos, reason }: Body<typeof blockSeats>,
  ): Promise<SeatBlocks> {
    return { blocks: await this.blocks.block(eventId, me, seatNos, reason) };
  }

  @Route(unblockSeats)
  async unblock(
    @Me() me: Actor,
    @ParamsOf(unblockSeats) { eventId }: OfEvent,
    @BodyOf(unblockSeats) { seatNos }: Body<typeof unblockSeats>,
  ): Promise<SeatBlocks> {
    return { blocks: await this.blocks.unblock(eventId, me, seatNos) };
  }
}
