import { type Scope, SCOPES } from '@ringside/contracts/tokens';
import { makeToken } from '@ringside/server/accounts';
import { Person, type WholeApp } from '../testing';

/** What asks by an API token alone: without a cookie, and from no page. */
class Script extends Person {
  constructor(
    origin: string,
    private readonly token: string,
  ) {
    super(origin);
  }

  override fetch: Person['fetch'] = (method, path, body, headers = {}) =>
    super.fetch(method, path, body, { ...headers, cookie: '', authorization: `Bearer ${this.token}` });

  override socket: Person['socket'] = () => this.scriptSocket(this.token);
}

/** Scripts of one person: with one scope each, with all but one each, and with all. */
export interface Scripts {
  readonly with: Readonly<Record<Scope, Person>>;
  readonly without: Readonly<Record<Scope, Person>>;
  readonly ofAll: Person;
}

export async function scriptsOf(server: WholeApp, { id }: Person): Promise<Scripts> {
  const script = async (scopes: readonly Scope[]): Promise<Person> => {
    const token = makeToken();
    await server.database.query(
      `insert into api_token (user_id, name, token_hash, beginning, scopes, expires_at)
       values ($1, 'Matrix', sha256($2::bytea), 'rs_', $3, now() + interval '1 day')`,
      [id, token, scopes],
    );
    return new Script(server.origin, token);
  };
  const forEach = async (scopesOf: (scope: Scope) => readonly Scope[]) =>
    Object.fromEntries(
      await Promise.all(SCOPES.map(async (scope) => [scope, await script(scopesOf(scope))] as const)),
    ) as Record<Scope, Person>;
  return {
    with: await forEach((scope) => [scope]),
    without: await forEach((scope) => SCOPES.filter((each) => each !== scope)),
    ofAll: await script(SCOPES),
  };
}
