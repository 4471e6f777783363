import { Controller, Headers, Res } from '@nestjs/common';
import { getBracket, getMyMatch, getStandings, type MyMatch } from '@ringside/contracts/tournaments';
import { Asker, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { BracketService } from './bracket.service';
import type { TournamentRef } from './tournament.repository';

@Controller()
export class BracketController {
  constructor(private readonly brackets: BracketService) {}

  @Route(getBracket)
  async getBracket(
    @ParamsOf(getBracket) ref: TournamentRef,
    @Asker() asker: Visitor,
    @Headers('if-none-match') knownTag: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return send(await this.brackets.print(ref, asker, knownTag), reply);
  }

  @Route(getStandings)
  async getStandings(
    @ParamsOf(getStandings) ref: TournamentRef,
    @Asker() asker: Visitor,
    @Headers('if-none-match') knownTag: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return send(await this.brackets.printStandings(ref, asker, knownTag), reply);
  }

  @Route(getMyMatch)
  getMyMatch(@ParamsOf(getMyMatch) ref: TournamentRef, @Me() actor: Actor): Promise<MyMatch> {
    return this.brackets.myMatch(ref, actor);
  }
}

/**
 * Answers JSON that is printed already, so that a thousand viewers cost one serialization; nothing is checked on the way out
 * then, the spec checks it against the contract.
 */
function send(
  { tag, json }: { readonly tag: string; readonly json: string | null },
  reply: FastifyReply,
): string | undefined {
  // the browser keeps it, and asks before each use
  void reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (json === null) {
    void reply.code(304);
    return undefined;
  }
  void reply.type('application/json; charset=utf-8');
  return json;
}
