export { Config, ConfigError, configKeys, readConfig, settings } from './config/config';
export { Database } from './database/database';
export type { Entities } from './database/database.module';
export { hot } from './database/hot-statements';
export { LIMITS, makePool } from './database/make-pool';
export { migrate, type Migration, SchemaMismatch } from './database/migrate';
export { isConflict, refusalOfOutage } from './database/outage';
export { RemediableRefusal } from './database/remediable-refusal';
export { NodeWire } from './domain-events/node-wire';
export { DomainEvents } from './domain-events/domain-events';
export { Outbox } from './domain-events/outbox';
export { Lifecycle } from './health/lifecycle';
export { type FramedAsk, type FramedPage, FramedPages } from './http/framed-pages';
export { GuestCookies } from './http/guest-cookie';
export { makeHttpAdapter } from './http/http-adapter';
export { readIdCursor } from './http/id-cursor';
export { openApi } from './http/openapi';
export { type PageAddress, type PageHead, PageHeads } from './http/page-heads';
export { KeepsKey, KeyOfRequest } from './http/idempotency.interceptor';
export { Permissions } from './http/permission.guard';
export { codeOf } from './http/problem';
export { type RequestKey, RequestKeys } from './http/request-keys';
export {
  Asker,
  AsBuyer,
  AsGuest,
  BodyOf,
  type KnownRequest,
  Me,
  ParamsOf,
  QueryOf,
  Route,
  UploadOf,
} from './http/route.decorator';
export { Upload } from './http/upload';
export { invalidInput } from './http/validation';
export { RouteRegistry } from './http/route-registry';
export { serveSinglePageApps } from './http/single-page-apps';
export { network } from './limits/network';
export { type Rate, TokenBuckets } from './limits/token-buckets';
export { type Fault, type InvariantCheck, Invariants } from './integrity/invariants';
export { InvariantsRepository } from './integrity/invariants.repository';
export { InvariantsJob } from './integrity/invariants.job';
export { RepeatedJob } from './jobs/repeated-job';
export { Logs, requestContext } from './logs/logs';
export { renderMarkdown } from './markdown/render-markdown';
export { Metrics } from './metrics/metrics';
export { PlatformModule } from './platform.module';
export { Gateway, OnCommand } from './realtime/command.decorator';
export { type Caller, CommandRegistry } from './realtime/command-registry';
export { Rooms } from './realtime/rooms';
export { type AppSocket, SocketServer } from './realtime/socket-server';
export { Topics } from './realtime/topics';
export { type Sheet, type SheetCell, type SheetColumn, sheetCsv, sheetXlsx } from './sheets/make-sheet';
export { drawQr, makePdf, mm, type Pdf, type PdfSheet } from './pdf/make-pdf';
export { seal, unseal } from './secrets/sealed-secret';
export { drainOnSignals } from './shutdown';
