import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import {
  type Config,
  Logs,
  makeHttpAdapter,
  migrate,
  openApi,
  RouteRegistry,
  serveSinglePageApps,
} from '@ringside/server/platform';
import { migrations } from '@ringside/server/schema';
import { AppModule } from './app.module';

/**
 * Makes the server for one configuration: schema brought up to date, every route checked for a contract, documentation and
 * SPAs served. It does not listen yet.
 * @throws Error when a route or socket command has no contract, or the database is newer than this version
 */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  await migrate(config.databaseUrl, migrations);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), makeHttpAdapter(config), {
    bodyParser: false,
    logger: new Logs({ logLevel: config.logLevel === 'debug' ? 'debug' : quieter(config.logLevel) }),
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  app.get(RouteRegistry).contracts();
  SwaggerModule.setup('api/docs', app, () => openApi(app), {
    jsonDocumentUrl: 'api/docs/json',
    yamlDocumentUrl: 'api/docs/yaml',
  });
  await serveSinglePageApps(app, config.staticRoot);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Nest tells every route at level info; only its warnings are of interest. */
const quieter = (level: string) => (level === 'info' ? 'warn' : level);
