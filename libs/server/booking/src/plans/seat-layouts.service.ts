import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { SeatLayout } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { SeatingRepository } from './seating.repository';

const pack = promisify(gzip);
const MOST_LAYOUTS = 50;

/** A layout as it travels; `packed` is its gzip. */
interface Bytes {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

/**
 * Layouts as bytes: a big hall has a megabyte of them, which must not be read, checked and written anew for everybody who
 * opens the map at the start of a sale. A layout never changes under its id.
 */
@Injectable()
export class SeatLayouts {
  private readonly layouts = new Map<string, Promise<Bytes>>();

  constructor(private readonly seatings: SeatingRepository) {}

  /** The layout that an event uses. The caller has made sure that the event may be seen. @throws Refusal NOT_FOUND */
  async get(eventId: EventId, layout: string): Promise<Bytes> {
    const key = `${eventId} ${layout}`;
    const known = this.layouts.get(key) ?? this.make(eventId, layout);
    this.layouts.delete(key);
    this.layouts.set(key, known);
    const [oldest] = this.layouts.keys();
    if (this.layouts.size > MOST_LAYOUTS && oldest !== undefined) this.layouts.delete(oldest);
    known.catch(() => this.layouts.delete(key));
    return known;
  }

  private async make(eventId: EventId, layout: string): Promise<Bytes> {
    const checked = SeatLayout.parse(await this.seatings.getLayout(eventId, layout));
    const plain = Buffer.from(JSON.stringify(checked));
    return { plain, packed: await pack(plain) };
  }
}
