import * as z from 'zod';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((value) => value === '1' || value === 'true');
const port = z.coerce.number().int().min(0).max(65_535);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
/** `Name <name@example.org>` or the address alone; nothing that could end a header. */
const mailbox = z
  .string()
  .max(200)
  .regex(
    /^[^<>\p{Cc}]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/u,
    'must be an address such as Ringside <no-reply@ringside.example>',
  );
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://ringside.example' })
  .transform((url) => new URL(url).origin);

/** OWASP's minimum for Argon2id with two passes. */
const LEAST_PASSWORD_MEMORY_KIB = 19 * 1024;

/** Every setting of the server, by its environment variable. docs/configuration.md is checked against this. */
export const settings = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3333),
  PUBLIC_URL: origin.optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/.+/, 'must be a postgres:// address'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  TRUSTED_PROXIES: list.default([]),
  PASSWORD_MEMORY_KIB: z.coerce.number().int().min(8).max(1_048_576).default(LEAST_PASSWORD_MEMORY_KIB),
  ADDRESS_LIMIT_FACTOR: z.coerce.number().min(0.1).max(1000).default(1),
  GUEST_PLACES_PER_ADDRESS: z.coerce.number().int().min(0).max(10_000).default(20),
  ALLOW_HTTP: flag.default(false),
  REQUIRE_TWO_FACTOR: flag.optional(),
  RINGSIDE_DEMO: flag.optional(),
  SANDBOX_PAYMENTS: flag.optional(),
  SWEEP_LAPSED_HOLDS: flag.default(true),
  ERASURES_FILE: z.string().min(1).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@mail.example:587' })
    .optional(),
  MAIL_FROM: mailbox.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  METRICS_PORT: port.optional(),
  GRID_FEED_PORT: port.optional(),
  GRID_FEED_HOST: z.string().min(1).default('127.0.0.1'),
  GRID_FEED_CONNECTIONS: z.coerce.number().int().min(1).max(10_000).default(200),
  GRID_FEED_PER_ADDRESS: z.coerce.number().int().min(1).max(10_000).default(50),
  STATIC_ROOT: z.string().min(1).default('dist/apps'),
} as const;

export const configKeys = Object.keys(settings) as readonly (keyof typeof settings)[];

const Settings = z.object(settings).superRefine((config, check) => {
  if (config.NODE_ENV !== 'production') return;
  const complain = (key: string, message: string) => check.addIssue({ code: 'custom', path: [key], message });
  if (!config.PUBLIC_URL) complain('PUBLIC_URL', 'must be set in production');
  else if (!config.PUBLIC_URL.startsWith('https:') && !config.ALLOW_HTTP) {
    complain('PUBLIC_URL', 'must be https, or set ALLOW_HTTP=1 for a closed venue network');
  }
  if (config.PASSWORD_MEMORY_KIB < LEAST_PASSWORD_MEMORY_KIB) {
    complain('PASSWORD_MEMORY_KIB', `must be at least ${LEAST_PASSWORD_MEMORY_KIB} in production`);
  }
  if (config.RINGSIDE_DEMO) complain('RINGSIDE_DEMO', 'must not be set in production');
});

export interface GridFeedSettings {
  readonly port: number | undefined;
  readonly host: string;
  /** The most connections, in all and of one address. */
  readonly most: number;
  readonly mostOfAddress: number;
}

/** The settings, parsed once at start; injected by this token class. */
export abstract class Config {
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly host: string;
  abstract readonly port: number;
  /** The address that people use; links in mails and the Origin check come from it, never from a request. */
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string;
  abstract readonly databasePool: number;
  abstract readonly authSecret: string;
  /** What hashing a password costs, in KiB; hashes that were made at another cost stay good. */
  abstract readonly passwordMemory: number;
  abstract readonly allowedOrigins: readonly string[];
  abstract readonly trustedProxies: readonly string[];
  /** Multiplies every limit that counts by network address: a venue has hundreds of people behind one. */
  abstract readonly addressLimitFactor: number;
  /** How many places of an event one network address may hold without an account, before that factor; 0 for none at all. */
  abstract readonly guestPlaces: number;
  /** Organizers, moderators and admins have the rights of their role once they have set up a second factor. */
  abstract readonly requireTwoFactor: boolean;
  abstract readonly demo: boolean;
  /** Whether orders may be paid at the sandbox, which moves no money. */
  abstract readonly sandboxPayments: boolean;
  /** Whether this node frees lapsed holds for the screens; claims find them by themselves. */
  abstract readonly sweepsLapsedHolds: boolean;
  /** Where the ids of erased accounts are kept beside the database; without it a restored backup brings them back. */
  abstract readonly erasuresFile: string | undefined;
  /** The server that takes our mails, with the account there; without one mails are kept and not sent. */
  abstract readonly smtpUrl: string | undefined;
  /** Who mails come from: `Name <address>`. */
  abstract readonly mailFrom: string;
  abstract readonly logLevel: string;
  abstract readonly metricsPort: number | undefined;
  /** Where clients of the classic grid protocol connect; nowhere without a port. */
  abstract readonly gridFeed: GridFeedSettings;
  /** Folder with the built SPAs, `web/` and `admin/`. */
  abstract readonly staticRoot: string;
}

/** All that is wrong with the settings, by name and never by value. */
export class ConfigError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The settings are not usable:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads the settings from environment variables. @throws ConfigError naming every mistake at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => describeMistake(issue, given)));
  const set = parsed.data;
  const publicUrl = set.PUBLIC_URL ?? `http://127.0.0.1:${set.PORT}`;
  return {
    environment: set.NODE_ENV,
    host: set.HOST,
    port: set.PORT,
    publicUrl,
    databaseUrl: set.DATABASE_URL,
    databasePool: set.DATABASE_POOL,
    authSecret: set.AUTH_SECRET,
    passwordMemory: set.PASSWORD_MEMORY_KIB,
    allowedOrigins: set.ALLOWED_ORIGINS,
    trustedProxies: set.TRUSTED_PROXIES,
    addressLimitFactor: set.ADDRESS_LIMIT_FACTOR,
    guestPlaces: set.GUEST_PLACES_PER_ADDRESS,
    requireTwoFactor: set.REQUIRE_TWO_FACTOR ?? set.NODE_ENV === 'production',
    sweepsLapsedHolds: set.SWEEP_LAPSED_HOLDS,
    erasuresFile: set.ERASURES_FILE,
    demo: set.RINGSIDE_DEMO ?? set.NODE_ENV === 'development',
    sandboxPayments: set.SANDBOX_PAYMENTS ?? set.NODE_ENV !== 'production',
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM ?? `Ringside <no-reply@${mailDomain(publicUrl)}>`,
    logLevel: set.LOG_LEVEL,
    metricsPort: set.METRICS_PORT,
    gridFeed: {
      port: set.GRID_FEED_PORT,
      host: set.GRID_FEED_HOST,
      most: set.GRID_FEED_CONNECTIONS,
      mostOfAddress: set.GRID_FEED_PER_ADDRESS,
    },
    staticRoot: set.STATIC_ROOT,
  };
}

/** A network address is no domain of mail. */
function mailDomain(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^\[|^[\d.]+$/.test(hostname) ? 'localhost' : hostname;
}

function describeMistake(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path[0]);
  if (issue.code !== 'invalid_type') return `${name} ${lowerFirst(issue.message)}`;
  return Object.hasOwn(given, name) ? `${name} must be a ${issue.expected}` : `${name} is not set`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
