import type { SiteRole } from '@ringside/contracts';
import type { Scope } from '@ringside/contracts/tokens';
import type { EventId, SessionId, UserId } from '@ringside/kernel';

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

/**
 * Somebody without an account who holds something of one event, known by a signed cookie. Their id is drawn like a person's
 * and stands wherever a buyer does, so that what they hold is held as anybody's.
 */
export interface Guest {
  readonly userId: UserId;
  readonly eventId: EventId;
  /** The network they ask from, as a keyed hash. */
  readonly network: string;
}

/** Who may hold: a person, or a guest. */
export type Buyer = Actor | Guest;

export const isGuest = (buyer: Buyer): buyer is Guest => 'network' in buyer;

/** Who a buyer is to what knows no guests. */
export const personOf = (buyer: Buyer | undefined): Visitor => (buyer && !isGuest(buyer) ? buyer : undefined);

/** Tells who a request or a socket handshake comes from. Implemented by accounts. */
export abstract class SessionReader {
  /** The person of the session cookie in a `Cookie` header; a visitor when there is none, or it is forged, ended or banned. */
  abstract read(cookieHeader: string | undefined): Promise<Visitor>;
}
