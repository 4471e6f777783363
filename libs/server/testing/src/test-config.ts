import { type Config, readConfig } from '@ringside/server/platform';

/** The configuration of a server under test. */
export function testConfig(databaseUrl: string, settings: Readonly<Record<string, string>> = {}): Config {
  return readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a secret of tests, long enough to be one',
    PASSWORD_MEMORY_KIB: '64', // hashing is proved by its own spec; here it would be a quarter of all work
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    ADDRESS_LIMIT_FACTOR: '1000',
    PORT: '0',
    STATIC_ROOT: 'no-static-files-in-tests',
    ...settings,
  });
}
