import { Injectable } from '@nestjs/common';
import { TOKEN_REQUESTS_PER_MINUTE } from '@ringside/contracts/tokens';
import { Refusal } from '@ringside/kernel';
import { TokenBuckets } from '@ringside/server/platform';
import { type Actor, TokenReader } from '@ringside/server/ports';
import { looksLikeToken } from './token-word';
import { TokenRepository } from './token.repository';

/** Reads tokens from the database with every request: what was revoked, banned or demoted on any node counts at once. */
@Injectable()
export class StoredTokenReader extends TokenReader {
  private readonly requests = new TokenBuckets({ burst: TOKEN_REQUESTS_PER_MINUTE, perMs: 60_000 });

  constructor(private readonly tokens: TokenRepository) {
    super();
  }

  async read(token: string): Promise<Actor> {
    const bearer = looksLikeToken(token) ? await this.tokens.bearerOf(token) : undefined;
    if (!bearer) throw new Refusal('TOKEN_VOID');
    const waitMs = this.requests.take(bearer.tokenId);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    if (bearer.isUnnoted) await this.tokens.noteUse(bearer.tokenId);
    return bearer.actor;
  }
}
