import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Config } from '@ringside/server/platform';
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME_MAX, USERNAME_MIN } from '@ringside/contracts/accounts';
import type { Pool } from 'pg';
import { hashPassword, verifyPassword } from './password';

/** How long a session lasts from sign-in, in seconds. */
const SESSION_SECONDS = 14 * 24 * 3600;

const snake = <Names extends readonly string[]>(...names: Names) =>
  Object.fromEntries(names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)])) as {
    [Name in Names[number]]: string;
  };

/** The session cookie's name: bound to this very host where the site is served over https. */
export const sessionCookieName = (config: Pick<Config, 'publicUrl'>) =>
  config.publicUrl.startsWith('https:') ? '__Host-ringside_session' : 'ringside_session';

/** Our tables and columns for better-auth's models. */
const models = {
  user: {
    modelName: 'app_user',
    fields: snake('emailVerified', 'createdAt', 'updatedAt'),
    additionalFields: { role: { type: 'string', defaultValue: 'player', input: false } },
  },
  account: {
    modelName: 'account',
    fields: snake(
      'userId',
      'accountId',
      'providerId',
      'accessToken',
      'refreshToken',
      'idToken',
      'accessTokenExpiresAt',
      'refreshTokenExpiresAt',
      'createdAt',
      'updatedAt',
    ),
  },
  session: {
    modelName: 'session',
    fields: snake('userId', 'expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'),
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
    cookieCache: { enabled: false }, // a cookie that answers for itself would outlive its session
  },
  verification: { modelName: 'verification', fields: snake('expiresAt', 'createdAt', 'updatedAt') },
} as const;

const cookieOptions = (config: Config) => ({
  name: sessionCookieName(config),
  attributes: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: config.publicUrl.startsWith('https:') },
});

/**
 * better-auth as a library: it keeps accounts, credentials and sessions in our tables. None of its HTTP routes is mounted;
 * our controllers call it, after our own guards for Origin and rate have passed.
 */
export function makeAuth(config: Config, pool: Pool) {
  return betterAuth({
    ...models,
    appName: 'Ringside',
    baseURL: config.publicUrl,
    secret: config.authSecret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: pool,
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: false, // it would put a prefix of its own before the name
      cookies: { session_token: cookieOptions(config) },
    },
    plugins: [
      username({
        minUsernameLength: USERNAME_MIN,
        maxUsernameLength: USERNAME_MAX,
        usernameValidator: (name) => /^[a-zA-Z0-9_.-]+$/.test(name),
        schema: { user: { fields: snake('displayUsername') } },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof makeAuth>;
export const AUTH = Symbol('better-auth');
