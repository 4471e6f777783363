import { Controller } from '@nestjs/common';
import { getServerReport, type ServerReport } from '@ringside/contracts/reports';
import { Database } from '../database/database';
import { Route } from '../http/route.decorator';
import { InvariantsRepository } from '../integrity/invariants.repository';
import { SocketServer } from '../realtime/socket-server';
import { productVersion } from './product-version';

interface Stored {
  readonly database: ServerReport['database'];
  readonly waiting: number;
  readonly failing: number;
  readonly oldest: Date | null;
}

/** How the server is, for those who run the site. Whether it can serve at all is told by the health endpoints. */
@Controller()
export class ServerReportController {
  private readonly version = productVersion();

  constructor(
    private readonly database: Database,
    private readonly sockets: SocketServer,
    private readonly integrity: InvariantsRepository,
  ) {}

  @Route(getServerReport)
  async get(): Promise<ServerReport> {
    const { database, waiting, failing, oldest } = await this.stored();
    const { checkedAt, tookMs, broken, faults } = await this.integrity.report();
    return {
      version: this.version,
      node: process.versions.node,
      startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
      memoryBytes: process.memoryUsage.rss(),
      sockets: this.sockets.io.engine.clientsCount,
      database,
      tasks: { waiting, failing, oldest: oldest?.toISOString() ?? null },
      integrity: { checkedAt: checkedAt?.toISOString() ?? null, tookMs, broken, faults: [...faults] },
    };
  }

  private async stored(): Promise<Stored> {
    const [row] = await this.database.query<Stored>(
      `select count(*)::int as waiting, count(*) filter (where attempts > 0)::int as failing, min(created_at) as oldest,
              jsonb_build_object(
                'version', current_setting('server_version'),
                'sizeBytes', pg_database_size(current_database()),
                'connections', (select count(*) from pg_stat_activity where datname = current_database()),
                'schema', (select max(name) from schema_migration)) as database
         from outbox`,
    );
    if (!row) throw new Error('A count has no row.');
    return row;
  }
}
