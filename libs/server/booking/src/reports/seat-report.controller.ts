import { Controller, Inject } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { getSeatReport, type SeatReport } from '@ringside/contracts/reports';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { SeatReportRepository } from './seat-report.repository';

@Controller()
export class SeatReportController {
  constructor(
    @Inject(EventDirectory) private readonly events: EventDirectory,
    private readonly reports: SeatReportRepository,
  ) {}

  @Route(getSeatReport)
  async get(
    @Me() me: Actor,
    @ParamsOf(getSeatReport) { eventId }: Params<typeof getSeatReport>,
    @QueryOf(getSeatReport) { by }: Query<typeof getSeatReport>,
  ): Promise<SeatReport> {
    const { timeZone: zone, endsAt } = await this.events.getVisible(eventId, me);
    const [points, sections, areas] = await Promise.all([
      this.reports.overTime(eventId, { by, zone, endsAt: new Date(endsAt) }),
      this.reports.bySection(eventId),
      this.reports.byArea(eventId),
    ]);
    const sum = (read: (section: (typeof sections)[number]) => number) =>
      sections.reduce((total, section) => total + read(section), 0);
    return {
      ...{ by, zone, sections, areas },
      seats: sum(({ seats }) => seats),
      taken: sum(({ taken }) => taken),
      held: sum(({ held }) => held),
      blocked: sum(({ blocked }) => blocked),
      points: points.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })),
    };
  }
}
