import { ConfigError, readConfig } from './config';

const good = { DATABASE_URL: 'postgres://me:hush@db/ringside', AUTH_SECRET: 'x'.repeat(32) };

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

describe('the settings', () => {
  it('have defaults for all but the database and the secret', () => {
    expect(readConfig(good)).toMatchObject({
      port: 3333,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3333',
      demo: true,
    });
    expect(mistakesOf({})).toEqual(['DATABASE_URL is not set', 'AUTH_SECRET is not set']);
  });

  it('name every mistake at once and no value', () => {
    const mistakes = mistakesOf({
      DATABASE_URL: 'mysql://me:hush@db',
      AUTH_SECRET: 'hushhush',
      PORT: '99999',
      LOG_LEVEL: 'loud',
    });
    expect(mistakes.map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'AUTH_SECRET', 'LOG_LEVEL']);
    expect(mistakes.join()).not.toMatch(/hush|99999|loud/);
  });

  it('tell a setting that is no number from one that is missing', () => {
    expect(mistakesOf({ ...good, PORT: 'abc' })).toEqual(['PORT must be a number']);
  });

  it('keep payments that move no money out of production unless somebody asks for them', () => {
    const production = { ...good, NODE_ENV: 'production', PUBLIC_URL: 'https://ringside.example' };
    expect(readConfig(good).sandboxPayments).toBe(true);
    expect(readConfig(production).sandboxPayments).toBe(false);
    expect(readConfig({ ...production, SANDBOX_PAYMENTS: '1' }).sandboxPayments).toBe(true);
  });

  it('refuse production without an https address or with demo content', () => {
    const production = { ...good, NODE_ENV: 'production' };
    expect(mistakesOf(production)).toEqual(['PUBLIC_URL must be set in production']);
    expect(mistakesOf({ ...production, PUBLIC_URL: 'http://hall.example' })).toHaveLength(1);
    expect(mistakesOf({ ...production, PUBLIC_URL: 'http://hall.example', ALLOW_HTTP: '1' })).toEqual([]);
    expect(mistakesOf({ ...production, PUBLIC_URL: 'https://hall.example', RINGSIDE_DEMO: '1' })).toHaveLength(1);
  });

  it('refuse production with passwords that are cheap to guess, which tests may have', () => {
    const cheap = { ...good, PASSWORD_MEMORY_KIB: '64' };
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://hall.example' };
    expect(mistakesOf({ ...cheap, ...production })).toEqual([
      'PASSWORD_MEMORY_KIB must be at least 19456 in production',
    ]);
    expect(readConfig({ ...good, ...production }).passwordMemory).toBe(19_456);
    expect(readConfig({ ...cheap, NODE_ENV: 'test' }).passwordMemory).toBe(64);
  });

  it('treat an empty variable as not set', () => {
    expect(readConfig({ ...good, PORT: '', ALLOWED_ORIGINS: '' }).port).toBe(3333);
  });

  it('reduce addresses to their origin', () => {
    const config = readConfig({
      ...good,
      PUBLIC_URL: 'https://a.example/x',
      ALLOWED_ORIGINS: 'https://b.example/, https://c.example',
    });
    expect([config.publicUrl, ...config.allowedOrigins]).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example',
    ]);
  });
});
