import { Controller, Headers, Res } from '@nestjs/common';
import { getBracket, getMyMatch, getStandings, type MyMatch, type Standing } from '@ringside/contracts/tournaments';
import { Asker, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { BracketService } from './bracket.service';
import type { TournamentRef } from './tournament.repository';

@Controller()
export class BracketController {
  constructor(private readonly brackets: BracketService) {}

  /** Answers JSON that is printed already, so that a thousand viewers cost one serialization; its spec checks the schema. */
  @Route(getBracket)
  async getBracket(
    @ParamsOf(getBracket) ref: TournamentRef,
    @Asker() asker: Visitor,
    @Headers('if-none-match') knownTag: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { tag, json } = await this.brackets.print(ref, asker, knownTag);
    // the browser keeps it, and asks before each use
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (json === null) {
      void reply.code(304);
      return undefined;
    }
    void reply.type('application/json; charset=utf-8');
    return json;
  }

  @Route(getStandings)
  getStandings(@ParamsOf(getStandings) ref: TournamentRef, @Asker() asker: Visitor): Promise<Standing[]> {
    return this.brackets.standings(ref, asker);
  }

  @Route(getMyMatch)
  getMyMatch(@ParamsOf(getMyMatch) ref: TournamentRef, @Me() actor: Actor): Promise<MyMatch> {
    return this.brackets.myMatch(ref, actor);
  }
}
