import type { Actor } from './session-reader';

/** Tells who a script's request comes from. Implemented by accounts. */
export abstract class TokenReader {
  /**
   * The person of an API token, with the scopes that bound what they may do by it.
   * @throws Refusal TOKEN_VOID; RATE_LIMITED when this token sends too much
   */
  abstract read(token: string): Promise<Actor>;
}
