import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { type Fault, type InvariantCheck, Invariants } from './invariants';

/** Durable tasks are done soon after they are due; one that failed is due later, and does not count. */
@Injectable()
export class TaskAgeCheck implements InvariantCheck, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.invariants.add(this);
  }

  async *faults(): AsyncIterable<readonly Fault[]> {
    yield await this.database.query<Fault>(
      `select 'task that nobody does' as what, null as "eventId", id::text from outbox
        where due_at < clock_timestamp() - interval '60 seconds' order by due_at limit 100`,
    );
  }
}
