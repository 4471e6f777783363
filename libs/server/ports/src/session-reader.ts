import type { SiteRole } from '@ringside/contracts';
import type { Scope } from '@ringside/contracts/tokens';
import type { SessionId, UserId } from '@ringside/kernel';

/** A person whose session was checked. */
export interface Actor {
  readonly userId: UserId;
  /** Of a script: the id of its token. */
  readonly sessionId: SessionId;
  readonly username: string;
  /** The name people see. */
  readonly name: string;
  /** The role whose rights they have now. */
  readonly role: SiteRole;
  /** Set when a script asks with an API token: what it may do of what its person may. */
  readonly scopes?: readonly Scope[];
  /** The role they would have with a second factor, which it wants and they have not set up: `role` is player until then. */
  readonly withheldRole?: SiteRole;
}

/** Who asks: an actor, or a visitor without a session. */
export type Visitor = Actor | undefined;

/** Tells who a request or a socket handshake comes from. Implemented by accounts. */
export abstract class SessionReader {
  /** The person of the session cookie in a `Cookie` header; a visitor when there is none, or it is forged, ended or banned. */
  abstract read(cookieHeader: string | undefined): Promise<Visitor>;
}
