import * as z from 'zod';
import { KnownPassword } from '../accounts/session.contract';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { TOKEN_DAYS_MAX, TOKEN_NAME_MAX } from './token.limits';
import { SCOPES } from './token.scopes';

const Scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);

/** A token as its person sees it: never the secret itself. */
export const ApiToken = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    /** How the secret begins, to tell tokens apart. */
    beginning: z.string(),
    scopes: Scopes,
    createdAt: Moment,
    expiresAt: Moment,
    /** To within a minute; `null` when it was never used. */
    usedAt: Moment.nullable(),
    isOver: z.boolean(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.output<typeof ApiToken>;

export const NewApiToken = z
  .strictObject({
    name: line(TOKEN_NAME_MAX),
    scopes: Scopes.refine((all) => new Set(all).size === all.length, { error: 'must name each scope once' }),
    /** From now on. */
    days: z.int().min(1).max(TOKEN_DAYS_MAX),
    /** Asked for once more: a token outlives the session that makes it. */
    password: KnownPassword,
  })
  .meta({ id: 'NewApiToken' });
export type NewApiToken = z.output<typeof NewApiToken>;

export const IssuedApiToken = ApiToken.extend({
  /** The token itself. It is told once and cannot be told again. */
  token: z.string(),
}).meta({ id: 'IssuedApiToken' });
export type IssuedApiToken = z.output<typeof IssuedApiToken>;

export const listApiTokens = endpoint({
  method: 'GET',
  path: '/account/tokens',
  summary: 'My API tokens',
  description: 'The newest first, those out of time included until another one is made.',
  permission: 'token.own',
  response: z.strictObject({ items: z.array(ApiToken) }).meta({ id: 'ApiTokens' }),
  errors: [],
});

/** Without an idempotency key: its stored answer would be a copy of the secret. */
export const createApiToken = endpoint({
  method: 'POST',
  path: '/account/tokens',
  summary: 'Make an API token',
  description:
    'Scripts send it as `Authorization: Bearer rs_…`. It does what its scopes and its person’s rights both allow, at the ' +
    'moment of the request: whoever is banned or loses a role loses it in their tokens too.',
  permission: 'token.own',
  body: NewApiToken,
  response: IssuedApiToken,
  errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES', 'TOO_MANY_TOKENS'],
});

export const revokeApiToken = endpoint({
  method: 'DELETE',
  path: '/account/tokens/:tokenId',
  summary: 'Revoke an API token',
  description: 'The next request with it is refused.',
  permission: 'token.own',
  params: z.strictObject({ tokenId: z.uuid() }),
  response: z.void(),
  errors: ['NOT_FOUND'],
});
