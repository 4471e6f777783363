import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/box-office';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { ShiftReader } from './shift.reader';
import { ShiftService } from './shift.service';

type OfEvent = Params<typeof contracts.openShift>;
type OfShift = Params<typeof contracts.closeShift>;

/** Sessions of cashiers. */
@Controller()
export class ShiftController {
  constructor(
    private readonly window: BookingWindow,
    private readonly shifts: ShiftService,
    private readonly reader: ShiftReader,
  ) {}

  @Route(contracts.getMyShift)
  @Header('cache-control', 'no-store')
  async mine(@Me() me: Actor, @ParamsOf(contracts.getMyShift) { eventId }: OfEvent): Promise<contracts.OwnShift> {
    await this.window.demandVisible(eventId, me);
    return { shift: await this.reader.mine(eventId, me) };
  }

  @Route(contracts.listShifts)
  @Header('cache-control', 'no-store')
  async list(
    @Me() me: Actor,
    @ParamsOf(contracts.listShifts) { eventId }: OfEvent,
    @QueryOf(contracts.listShifts) wish: Query<typeof contracts.listShifts>,
  ): Promise<contracts.ShiftsPage> {
    await this.window.demandVisible(eventId, me);
    return this.reader.list(eventId, me, wish);
  }

  @Route(contracts.openShift)
  open(
    @Me() me: Actor,
    @ParamsOf(contracts.openShift) { eventId }: OfEvent,
    @BodyOf(contracts.openShift) { float }: Body<typeof contracts.openShift>,
  ): Promise<contracts.Shift> {
    return this.shifts.open(eventId, me, float);
  }

  @Route(contracts.moveDrawer)
  move(
    @Me() me: Actor,
    @ParamsOf(contracts.moveDrawer) ref: OfShift,
    @BodyOf(contracts.moveDrawer) move: Body<typeof contracts.moveDrawer>,
  ): Promise<contracts.Shift> {
    return this.shifts.move(ref, me, move);
  }

  @Route(contracts.closeShift)
  close(
    @Me() me: Actor,
    @ParamsOf(contracts.closeShift) ref: OfShift,
    @BodyOf(contracts.closeShift) count: Body<typeof contracts.closeShift>,
  ): Promise<contracts.Shift> {
    return this.shifts.close(ref, me, count);
  }
}
