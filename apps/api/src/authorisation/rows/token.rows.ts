import * as tokens from '@ringside/contracts/tokens';
import { row } from '../row';
import type { Scene } from '../scene';

/** A token of the player's. */
async function token({ server, cast }: Scene) {
  const [made] = await server.database.query<{ id: string }>(
    `insert into api_token (user_id, name, token_hash, beginning, scopes, expires_at)
     values ($1, 'Results', sha256(gen_random_uuid()::text::bytea), 'rs_12', '{events:read}', now() + interval '1 day')
     returning id`,
    [cast.player.id],
  );
  return { params: { tokenId: made!.id } };
}

export const tokenRows = [
  row(tokens.listApiTokens, () => ({})),
  row(tokens.createApiToken, () => ({
    body: { name: 'Results', scopes: ['events:read' as const], days: 30, password: 'not my password' },
  })),
  row(tokens.revokeApiToken, token, { belongsTo: 'player' }),
];
