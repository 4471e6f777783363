import { Controller, Header } from '@nestjs/common';
import type { Params } from '@ringside/contracts';
import { type AreaCounts, getAreaCounts } from '@ringside/contracts/booking';
import { Asker, ParamsOf, Route } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { AreaCountsRepository } from './area-counts.repository';

@Controller()
export class AreaController {
  constructor(
    private readonly window: BookingWindow,
    private readonly counts: AreaCountsRepository,
  ) {}

  @Route(getAreaCounts)
  @Header('cache-control', 'no-store')
  async areas(
    @Asker() asker: Visitor,
    @ParamsOf(getAreaCounts) { eventId }: Params<typeof getAreaCounts>,
  ): Promise<AreaCounts> {
    await this.window.demandVisible(eventId, asker);
    return { areas: await this.counts.list(eventId) };
  }
}
