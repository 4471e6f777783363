import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Config } from '../config/config';
import { Database } from './database';
import { HotClient } from './hot-statements';
import { LIMITS } from './make-pool';

export type Entities = NonNullable<DataSourceOptions['entities']>;

/** The connection to PostgreSQL with the entities of all features. The schema is brought up to date before, by `migrate`. */
@Global()
@Module({})
export class DatabaseModule {
  static withEntities(entities: Entities): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, inject: [Config], useFactory: (config: Config) => openDataSource(config, entities) },
        Database,
      ],
      exports: [Database, DataSource],
    };
  }
}

function openDataSource(config: Config, entities: Entities): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities,
    synchronize: false,
    logging: false,
    applicationName: 'ringside',
    poolErrorHandler: () => undefined, // TypeORM listens on checked-out clients itself
    extra: { Client: HotClient, max: config.databasePool, connectionTimeoutMillis: 2000, ...LIMITS },
  }).initialize();
}
