import type { INestApplication } from '@nestjs/common';
import { ConfigError, drainOnSignals, Logs, readConfig } from '@ringside/server/platform';
import { createApp } from './create-app';
import { AdminClaimService } from '@ringside/server/accounts';
import { clearHalfDemo } from './demo/clear-half-demo';
import { DEMO_NOTES, ensureDemo } from './demo/seed-demo';
import { explainStartFailure } from './explain-start-failure';

/** The launcher waits for this message. `notes` are lines for the person who started the server. */
interface Ready {
  readonly type: 'ready';
  readonly url: string;
  readonly notes: readonly string[];
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (config.demo) await clearHalfDemo(config.databaseUrl);
  const app = await createApp(config);
  drainOnSignals(app);
  const hasDemo = config.demo && (await ensureDemo(app));
  await app.listen(config.port, config.host);
  app.get(Logs).log('listening', { url: config.publicUrl });
  process.send?.({
    type: 'ready',
    url: config.publicUrl,
    notes: hasDemo ? DEMO_NOTES : await firstAdminNotes(app),
  } satisfies Ready);
  process.channel?.unref();
}

async function firstAdminNotes(app: INestApplication): Promise<readonly string[]> {
  const token = await app.get(AdminClaimService).issue();
  if (token === undefined) return [];
  return ['There is no administrator yet: sign up, then open Admin and enter this token:', `  ${token}`];
}

/** Exit status of a configuration that cannot be used (sysexits.h). */
const EX_CONFIG = 78;

start().catch((error: unknown) => {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(error instanceof ConfigError ? EX_CONFIG : 1);
});
