import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Database } from '../database/database';
import { hot } from '../database/hot-statements';

/** One request under an `Idempotency-Key`: whose it is, of which route, and what it asks for. */
export interface RequestKey {
  readonly actor: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
}

interface Stored {
  readonly body_hash: string;
  readonly answer: unknown;
}

/**
 * A command under an `Idempotency-Key` has one effect and one answer, also after a node's death: key, body hash and answer
 * are stored in the command's own transaction. A parallel twin waits for the first and gets its answer; the same key with
 * another body is refused with KEY_REUSED. A refused command stores nothing. Keys are kept for 48 hours.
 */
@Injectable()
export class RequestKeys {
  constructor(private readonly database: Database) {}

  /** Runs a command in one transaction with its key, or answers what it answered before. @throws Refusal KEY_REUSED */
  runOnce<T>(request: RequestKey, command: () => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      // waits while a twin's transaction is open
      const [mine] = await this.database.write(BEGIN, identityOf(request).concat(request.bodyHash));
      if (!mine) return (await this.repeat(request)) as T;
      const answer = await command();
      await this.database.change(ANSWER, [...identityOf(request), JSON.stringify(answer ?? null)]);
      return answer;
    });
  }

  /**
   * Takes the keys of several commands that share a transaction, and answers those that are new. Each of these must be told to
   * `answerAll` or `forget` before the transaction ends; the others are for `runOnce`, outside of it.
   */
  async beginAll<R extends RequestKey>(requests: readonly R[]): Promise<R[]> {
    const columns = [...columnsOf(requests), requests.map(({ bodyHash }) => bodyHash)];
    const begun = await this.database.write<RequestKey>(BEGIN_ALL, columns);
    const mine = new Set(begun.map((request) => identityOf(request).join(' ')));
    return requests.filter((request) => mine.has(identityOf(request).join(' ')));
  }

  /** Stores what these commands answered. */
  async answerAll(answered: readonly { readonly request: RequestKey; readonly answer: unknown }[]): Promise<void> {
    const requests = answered.map(({ request }) => request);
    await this.database.change(ANSWER_ALL, [
      ...columnsOf(requests),
      answered.map(({ answer }) => JSON.stringify(answer ?? null)),
    ]);
  }

  /** Gives the keys of commands back that were refused, or that will be run alone. */
  async forget(requests: readonly RequestKey[]): Promise<void> {
    await this.database.change(FORGET, columnsOf(requests));
  }

  private async repeat(request: RequestKey): Promise<unknown> {
    const [stored] = await this.database.query<Stored>(
      'select body_hash, answer from idempotency where actor = $1 and route = $2 and key = $3',
      identityOf(request),
    );
    if (stored?.body_hash !== request.bodyHash) throw new Refusal('KEY_REUSED');
    return stored.answer ?? undefined;
  }
}

const BEGIN = hot(
  'insert into idempotency (actor, route, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing returning key',
);
const ANSWER = hot('update idempotency set answer = $4 where actor = $1 and route = $2 and key = $3');

const KEYS = 'unnest($1::text[], $2::text[], $3::text[]) as k (actor, route, key)';
const SAME = 'i.actor = k.actor and i.route = k.route and i.key = k.key';

/** In one order everywhere: two nodes that begin the same keys wait for each other, and do not deadlock. */
const BEGIN_ALL = hot(`
  insert into idempotency (actor, route, key, body_hash)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) order by 1, 2, 3
      on conflict do nothing returning actor, route, key`);
const ANSWER_ALL = hot(`
  update idempotency i set answer = k.answer::jsonb
    from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as k (actor, route, key, answer) where ${SAME}`);
const FORGET = hot(`delete from idempotency i using ${KEYS} where ${SAME}`);

const identityOf = ({ actor, route, key }: RequestKey): string[] => [actor, route, key];

const columnsOf = (requests: readonly RequestKey[]): string[][] => [
  requests.map(({ actor }) => actor),
  requests.map(({ route }) => route),
  requests.map(({ key }) => key),
];
