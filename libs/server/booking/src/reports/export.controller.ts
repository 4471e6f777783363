import { Controller, Header, Inject, StreamableFile } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import { type ExportFormat, exportAnswers, exportOrders, exportTickets } from '@ringside/contracts/reports';
import { Me, ParamsOf, QueryOf, Route, type Sheet, sheetCsv, sheetXlsx } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { DeskAnswers } from '../questions/desk-answers.service';
import { ExportService } from './export.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files for those who run an event. They are made when they are asked for and kept nowhere. */
@Controller()
export class ExportController {
  constructor(
    @Inject(EventDirectory) private readonly events: EventDirectory,
    private readonly tables: ExportService,
    private readonly answers: DeskAnswers,
  ) {}

  @Route(exportOrders)
  @Header('cache-control', 'no-store')
  async orders(
    @Me() me: Actor,
    @ParamsOf(exportOrders) { eventId }: Params<typeof exportOrders>,
    @QueryOf(exportOrders) { format }: Query<typeof exportOrders>,
  ): Promise<StreamableFile> {
    const { timeZone } = await this.events.getVisible(eventId, me);
    return fileOf('orders', format, await this.tables.orders(eventId, timeZone));
  }

  @Route(exportTickets)
  @Header('cache-control', 'no-store')
  async tickets(
    @Me() me: Actor,
    @ParamsOf(exportTickets) { eventId }: Params<typeof exportTickets>,
    @QueryOf(exportTickets) { format }: Query<typeof exportTickets>,
  ): Promise<StreamableFile> {
    const { timeZone } = await this.events.getVisible(eventId, me);
    return fileOf('tickets', format, await this.tables.tickets(eventId, timeZone));
  }

  @Route(exportAnswers)
  @Header('cache-control', 'no-store')
  async answersOf(
    @Me() me: Actor,
    @ParamsOf(exportAnswers) { eventId }: Params<typeof exportAnswers>,
    @QueryOf(exportAnswers) { format }: Query<typeof exportAnswers>,
  ): Promise<StreamableFile> {
    return fileOf('answers', format, await this.answers.sheet(eventId, me));
  }
}

async function fileOf(name: string, format: ExportFormat, sheet: Sheet): Promise<StreamableFile> {
  const disposition = `attachment; filename="${name}.${format}"`;
  if (format === 'xlsx') return new StreamableFile(await sheetXlsx(sheet), { type: XLSX, disposition });
  return new StreamableFile(Buffer.from(sheetCsv(sheet)), { type: 'text/csv; charset=utf-8', disposition });
}
