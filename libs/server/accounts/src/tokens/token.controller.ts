import { Controller, Req } from '@nestjs/common';
import type { Body, EndpointOutput, Params } from '@ringside/contracts';
import {
  createApiToken,
  type IssuedApiToken,
  listApiTokens,
  revokeApiToken,
  TOKENS_MAX,
} from '@ringside/contracts/tokens';
import { Refusal, type SessionId } from '@ringside/kernel';
import { BodyOf, Database, DomainEvents, type KnownRequest, Me, ParamsOf, Route } from '@ringside/server/platform';
import { type Actor, sessionClosed } from '@ringside/server/ports';
import { PasswordCheck } from '../password-check';
import { makeToken } from './token-word';
import { TokenRepository } from './token.repository';

@Controller()
export class TokenController {
  constructor(
    private readonly database: Database,
    private readonly tokens: TokenRepository,
    private readonly passwords: PasswordCheck,
    private readonly events: DomainEvents,
  ) {}

  @Route(listApiTokens)
  async list(@Me() me: Actor): Promise<EndpointOutput<typeof listApiTokens>> {
    return { items: await this.tokens.list(me.userId) };
  }

  @Route(createApiToken)
  async create(
    @Me() me: Actor,
    @BodyOf(createApiToken) wish: Body<typeof createApiToken>,
    @Req() request: KnownRequest,
  ): Promise<IssuedApiToken> {
    await this.passwords.demand(me, wish.password, request);
    const token = makeToken();
    const issued = await this.database.transact(() => this.tokens.add(me.userId, token, wish));
    if (!issued) throw new Refusal('TOO_MANY_TOKENS', { most: TOKENS_MAX });
    return { ...issued, token };
  }

  @Route(revokeApiToken)
  async revoke(@Me() me: Actor, @ParamsOf(revokeApiToken) { tokenId }: Params<typeof revokeApiToken>): Promise<void> {
    await this.database.transact(async () => {
      if (!(await this.tokens.remove(me.userId, tokenId))) throw new Refusal('NOT_FOUND');
      this.events.record(sessionClosed, { sessionId: tokenId as SessionId, userId: me.userId });
    });
  }
}
