import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';

/** Something that must never be so, found to be so. */
export interface Fault {
  readonly what: string;
  readonly eventId: EventId | null;
  /** The row that shows it: of a ticket, an order, a hold, a counter, a room, a task. */
  readonly id: string;
}

/** Looks for faults of one kind of thing, a part at a time, each with one short statement that reads only. */
export interface InvariantCheck {
  faults(): AsyncIterable<readonly Fault[]>;
}

/** Everything that must hold, whatever dies. Each feature adds what it knows. */
@Injectable()
export class Invariants {
  private readonly checks: InvariantCheck[] = [];

  add(check: InvariantCheck): void {
    this.checks.push(check);
  }

  /** All faults there are, a part at a time; an empty part says that one more was looked at. */
  async *faults(): AsyncIterable<readonly Fault[]> {
    for (const check of this.checks) yield* check.faults();
  }
}
