import { Controller, Inject } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { type ChatReport, getChatReport } from '@ringside/contracts/reports';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { ChatReportRepository } from './chat-report.repository';

@Controller()
export class ChatReportController {
  constructor(
    @Inject(EventDirectory) private readonly events: EventDirectory,
    private readonly reports: ChatReportRepository,
  ) {}

  @Route(getChatReport)
  async get(
    @Me() me: Actor,
    @ParamsOf(getChatReport) { eventId }: Params<typeof getChatReport>,
    @QueryOf(getChatReport) { by }: Query<typeof getChatReport>,
  ): Promise<ChatReport> {
    const { timeZone: zone, endsAt } = await this.events.getVisible(eventId, me);
    const [points, totals] = await Promise.all([
      this.reports.overTime(eventId, { by, zone, endsAt: new Date(endsAt) }),
      this.reports.totals(eventId),
    ]);
    return { by, zone, ...totals, points: points.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })) };
  }
}
