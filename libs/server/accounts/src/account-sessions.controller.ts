import { Controller } from '@nestjs/common';
import type { Params } from '@ringside/contracts';
import { endOtherSessions, endOwnSession, listOwnSessions, type OwnSession } from '@ringside/contracts/accounts';
import { Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SessionService } from './session.service';

/** Where people are signed in. */
@Controller()
export class AccountSessionsController {
  constructor(private readonly sessions: SessionService) {}

  @Route(listOwnSessions)
  async list(@Me() me: Actor): Promise<{ items: OwnSession[] }> {
    return { items: await this.sessions.list(me) };
  }

  @Route(endOwnSession)
  end(@Me() me: Actor, @ParamsOf(endOwnSession) { sessionId }: Params<typeof endOwnSession>): Promise<void> {
    return this.sessions.end(me, sessionId);
  }

  @Route(endOtherSessions)
  endOthers(@Me() me: Actor): Promise<void> {
    return this.sessions.endOthers(me);
  }
}
