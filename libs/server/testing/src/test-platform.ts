import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '@ringside/kernel';
import { type Entities, makeHttpAdapter, PlatformModule } from '@ringside/server/platform';
import { EventDirectory, SessionReader, TokenReader } from '@ringside/server/ports';
import { testConfig } from './test-config';
import type { TestDatabase } from './test-database';

/** Nobody is signed in and there are no events: for tests of what asks neither. */
const strangers = [
  { provide: SessionReader, useValue: { read: () => Promise.resolve(undefined) } },
  { provide: TokenReader, useValue: { read: () => Promise.reject(new Refusal('TOKEN_VOID')) } },
  { provide: EventDirectory, useValue: { staffRoles: () => Promise.resolve([]) } },
];

@Global()
@Module({ providers: strangers, exports: [SessionReader, TokenReader, EventDirectory] })
class StrangersModule {}

/** The platform alone on a test database, initialised but not listening; `modules` join it. */
export async function testPlatform(
  database: TestDatabase,
  { modules = [], entities = [] }: { modules?: readonly Type[]; entities?: Entities } = {},
): Promise<NestFastifyApplication> {
  const config = testConfig(database.url);
  @Module({ imports: [PlatformModule.with(config, entities), StrangersModule, ...modules] })
  class TestModule {}
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, makeHttpAdapter(config), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  try {
    return await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
}
