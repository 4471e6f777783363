import * as reports from '@ringside/contracts/reports';
import { ofEvent, row } from '../row';

const byDay = { query: {} };

export const reportRows = [
  row(reports.getRegistrationReport, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.getSeatReport, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.getChatReport, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.getTournamentReport, ofEvent),
  row(reports.getSalesReport, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.getVoucherReport, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.getCheckInReport, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.exportOrders, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.exportAnswers, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.exportTickets, (scene) => ({ ...ofEvent(scene), ...byDay })),
  row(reports.getAccountReport, () => byDay),
  row(reports.getEventsReport, () => ({})),
  row(reports.getMailReport, () => ({})),
  row(reports.getServerReport, () => ({})),
];
