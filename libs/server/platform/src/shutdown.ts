import type { INestApplication } from '@nestjs/common';
import { Lifecycle } from './health/lifecycle';
import { Logs } from './logs/logs';
import { SocketServer } from './realtime/socket-server';

const DEADLINE_MS = 15_000;

/**
 * Ends the process cleanly on SIGTERM, SIGINT or a lost parent: not ready any more, sockets told and closed, running
 * requests finished, pools ended, exit 0. A second signal, or 15 s, ends it at once with 1.
 */
export function drainOnSignals(app: INestApplication): void {
  let stopping = false;
  const stop = (reason: string, exitCode = 0) => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    void drain(app, reason).then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (process.send) process.once('disconnect', () => stop('parent gone'));
  const crash = (error: unknown) => {
    app.get(Logs).fatal('uncaught error', { error });
    stop('uncaught error', 1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

async function drain(app: INestApplication, reason: string): Promise<void> {
  app.get(Logs).log('draining', { reason });
  app.get(Lifecycle).draining = true;
  app.get(SocketServer).drain();
  await app.close();
}
