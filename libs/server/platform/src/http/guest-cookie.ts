import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import type { Guest } from '@ringside/server/ports';
import { Config } from '../config/config';
import { network } from '../limits/network';

/** A guest is known for two days: longer than any hold can run. */
const GUEST_SECONDS = 48 * 3600;

/**
 * Who a visitor is at one event: a random id, signed by the server together with the event and the moment it was given. Its
 * path is the event's, so that a browser sends it nowhere else and one event's guest is nobody at another.
 */
@Injectable()
export class GuestCookies {
  private readonly key: Buffer;
  private readonly isSecure: boolean;

  constructor(@Inject(Config) { authSecret, publicUrl }: Pick<Config, 'authSecret' | 'publicUrl'>) {
    this.key = Buffer.from(hkdfSync('sha256', authSecret, '', 'ringside guest', 32));
    this.isSecure = publicUrl.startsWith('https:');
  }

  /** The guest of a `Cookie` header at this event; nobody when it is forged, over, or another event's. */
  read(headers: IncomingHttpHeaders, eventId: EventId, address: string): Guest | undefined {
    for (const part of headers.cookie?.split(';') ?? []) {
      const [name = '', value = ''] = part.trim().split('=');
      const userId = name === this.name ? this.idIn(value, eventId) : undefined;
      if (userId !== undefined) return { userId, eventId, network: this.networkKey(address) };
    }
    return undefined;
  }

  /** A guest that nobody was before. */
  draw(eventId: EventId, address: string): Guest {
    return { userId: randomUUID() as UserId, eventId, network: this.networkKey(address) };
  }

  /** A `Set-Cookie` header that makes a browser this guest's. */
  give({ userId, eventId }: Guest): string {
    const value = `${userId}.${Math.floor(Date.now() / 1000) + GUEST_SECONDS}`;
    return this.cookie(eventId, `${value}.${this.sign(`${eventId}.${value}`)}`, GUEST_SECONDS);
  }

  /** A `Set-Cookie` header that takes it away. */
  take(eventId: EventId): string {
    return this.cookie(eventId, '', 0);
  }

  /** Signs what only this server may say of a guest. */
  sign(words: string): string {
    return createHmac('sha256', this.key).update(words).digest('base64url');
  }

  private isSigned(words: string, signature: string): boolean {
    const given = Buffer.from(signature, 'base64url');
    const expected = Buffer.from(this.sign(words), 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private get name(): string {
    return this.isSecure ? '__Secure-ringside_guest' : 'ringside_guest';
  }

  private cookie(eventId: EventId, value: string, seconds: number): string {
    const secure = this.isSecure ? '; Secure' : '';
    return `${this.name}=${value}; Max-Age=${seconds}; Path=/api/v1/events/${eventId}; HttpOnly; SameSite=Lax${secure}`;
  }

  private idIn(value: string, eventId: EventId): UserId | undefined {
    const [userId = '', until = '', signature = ''] = value.split('.');
    if (Number(until) * 1000 <= Date.now()) return undefined;
    return this.isSigned(`${eventId}.${userId}.${until}`, signature) ? (userId as UserId) : undefined;
  }

  /** Addresses are counted, not kept: nobody reads one out of this without the server's secret. */
  private networkKey(address: string): string {
    return this.sign(`network ${network(address)}`).slice(0, 22);
  }
}
