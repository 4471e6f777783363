import { type DynamicModule, Global, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Config } from './config/config';
import { DatabaseModule, type Entities } from './database/database.module';
import { DomainEvents } from './domain-events/domain-events';
import { NodeWire } from './domain-events/node-wire';
import { Outbox } from './domain-events/outbox';
import { HealthController } from './health/health.controller';
import { Lifecycle } from './health/lifecycle';
import { ServerReportController } from './health/server-report.controller';
import { Askers } from './http/askers';
import { FramedPages } from './http/framed-pages';
import { GuestCookies } from './http/guest-cookie';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';
import { OriginCheck } from './http/origin-check';
import { PageHeads } from './http/page-heads';
import { PermissionGuard, Permissions } from './http/permission.guard';
import { ProblemFilter } from './http/problem.filter';
import { RequestKeys } from './http/request-keys';
import { RouteRegistry } from './http/route-registry';
import { validationPipe } from './http/validation';
import { Invariants } from './integrity/invariants';
import { InvariantsJob } from './integrity/invariants.job';
import { InvariantsRepository } from './integrity/invariants.repository';
import { TaskAgeCheck } from './integrity/task-age.check';
import { Logs } from './logs/logs';
import { MarkdownController } from './markdown/markdown.controller';
import { Metrics } from './metrics/metrics';
import { MetricsInterceptor } from './metrics/metrics.interceptor';
import { CommandDispatcher } from './realtime/command-dispatcher';
import { CommandRegistry } from './realtime/command-registry';
import { LiveGateway } from './realtime/live.gateway';
import { Rooms } from './realtime/rooms';
import { SocketServer } from './realtime/socket-server';
import { Topics } from './realtime/topics';

const offered = [
  DomainEvents,
  NodeWire,
  Outbox,
  Logs,
  Metrics,
  Invariants,
  InvariantsJob,
  Rooms,
  Topics,
  SocketServer,
  CommandRegistry,
  RequestKeys,
  RouteRegistry,
  PageHeads,
  FramedPages,
  GuestCookies,
  Lifecycle,
];

/** What every feature stands on. `SessionReader` and `EventDirectory` come from the features that implement these ports. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, entities: Entities): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, DatabaseModule.withEntities(entities)],
      controllers: [HealthController, ServerReportController, MarkdownController],
      providers: [
        { provide: Config, useValue: config },
        ...offered,
        OriginCheck,
        Askers,
        Permissions,
        CommandDispatcher,
        InvariantsRepository,
        TaskAgeCheck,
        LiveGateway,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useValue: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: MetricsInterceptor },
        // outermost last: the answer is stored as the handler gave it, and checked against its schema on every way out
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [Config, ...offered, OriginCheck, Permissions],
    };
  }
}
