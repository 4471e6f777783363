import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Config, Database, seal, unseal } from '@ringside/server/platform';

/** A key whose codes count. */
export interface DoorKey {
  readonly keyId: number;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

export interface SigningKey {
  readonly keyId: number;
  readonly privateKey: KeyObject;
}

interface KeyRow {
  readonly keyId: number;
  readonly sealed: Buffer;
}

/** The keys that sign an event's ticket codes. Private parts are sealed under the server's secret, bound to their event. */
@Injectable()
export class TicketKeyRepository {
  constructor(
    private readonly database: Database,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The event's newest key; its first one is made when it is needed. */
  async current(eventId: EventId): Promise<SigningKey> {
    const [row] = await this.newest(eventId);
    if (row) return this.open(eventId, row);
    await this.database.transact(() => this.add(eventId, false));
    const [made] = await this.newest(eventId);
    if (!made) throw new Error(`Event ${eventId} has no key for its tickets.`);
    return this.open(eventId, made);
  }

  doorKeys(eventId: EventId): Promise<DoorKey[]> {
    return this.database.query<DoorKey>(
      `select key_id as "keyId", public_key as "publicKey" from ticket_key
        where event_id = $1 and revoked_at is null order by key_id`,
      [eventId],
    );
  }

  /** How many keys an event has had, revoked ones included. Renewals wait for each other from here on. */
  async count(eventId: EventId): Promise<number> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('ticket-keys:' || $1, 0))`, [eventId]);
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from ticket_key where event_id = $1',
      [eventId],
    );
    return row?.count ?? 0;
  }

  /** Makes the event's next key, in a transaction. Of two who do so at once one makes it. Answers its number. */
  async add(eventId: EventId, revokeOlder: boolean): Promise<number> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' });
    if (x === undefined) throw new Error('A key was made without its public part.');
    if (revokeOlder) {
      await this.database.change(
        'update ticket_key set revoked_at = clock_timestamp() where event_id = $1 and revoked_at is null',
        [eventId],
      );
    }
    const [row] = await this.database.write<{ keyId: number }>(
      `insert into ticket_key (event_id, key_id, public_key, private_key)
       select $1::uuid, coalesce(max(key_id) + 1, 0), $2::bytea, $3::bytea from ticket_key where event_id = $1
       on conflict (event_id, key_id) do nothing returning key_id as "keyId"`,
      [
        eventId,
        Buffer.from(x, 'base64url'),
        seal(privateKey.export({ format: 'der', type: 'pkcs8' }), ownerOf(eventId), this.config.authSecret),
      ],
    );
    // somebody else made it at the same moment
    return row?.keyId ?? (await this.newest(eventId))[0]?.keyId ?? 0;
  }

  private newest(eventId: EventId): Promise<KeyRow[]> {
    return this.database.query<KeyRow>(
      `select key_id as "keyId", private_key as sealed from ticket_key
        where event_id = $1 and revoked_at is null order by key_id desc limit 1`,
      [eventId],
    );
  }

  private open(eventId: EventId, { keyId, sealed }: KeyRow): SigningKey {
    const key = unseal(sealed, ownerOf(eventId), this.config.authSecret);
    if (!key) throw new Error('AUTH_SECRET is another than the one under which the keys of tickets were sealed.');
    return { keyId, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) };
  }
}

const ownerOf = (eventId: EventId) => ({ purpose: 'ticketKey', owner: eventId }) as const;
