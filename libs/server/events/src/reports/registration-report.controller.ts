import { Controller } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { getRegistrationReport, type RegistrationReport } from '@ringside/contracts/reports';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { RegistrationScope } from '../registration/registration-scope';
import { RegistrationReportRepository } from './registration-report.repository';

@Controller()
export class RegistrationReportController {
  constructor(
    private readonly scope: RegistrationScope,
    private readonly reports: RegistrationReportRepository,
  ) {}

  @Route(getRegistrationReport)
  async get(
    @Me() me: Actor,
    @ParamsOf(getRegistrationReport) { eventId }: Params<typeof getRegistrationReport>,
    @QueryOf(getRegistrationReport) { by }: Query<typeof getRegistrationReport>,
  ): Promise<RegistrationReport> {
    const { event } = await this.scope.visible(eventId, me);
    const zone = event.timeZone;
    const [points, states] = await Promise.all([
      this.reports.overTime(eventId, { by, zone, endsAt: event.endsAt }),
      this.reports.byState(eventId),
    ]);
    return {
      ...{ by, zone, capacity: event.capacity, states },
      points: points.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })),
    };
  }
}
