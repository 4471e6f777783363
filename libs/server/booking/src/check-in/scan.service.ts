import { Injectable } from '@nestjs/common';
import type { ScanAnswer } from '@ringside/contracts/check-in';
import { Refusal } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { CheckInListRepository } from './check-in-list.repository';
import { doorChanged } from './door.facts';
import { type Reading, ScanJudge, type ScanRef } from './scan-judge.service';
import { ScanRepository } from './scan.repository';

/** Tickets at the door, with a connection. Who asks may scan at this event. */
@Injectable()
export class ScanService {
  constructor(
    private readonly database: Database,
    private readonly lists: CheckInListRepository,
    private readonly scans: ScanRepository,
    private readonly judge: ScanJudge,
    private readonly facts: DomainEvents,
  ) {}

  /** @throws Refusal NOT_FOUND */
  scan(ref: ScanRef, me: Actor, reading: Reading): Promise<Omit<ScanAnswer, 'answers'>> {
    return this.database.transact(async () => {
      const list = await this.lists.find(ref.eventId, ref.listId);
      if (!list?.isActive) throw new Refusal('NOT_FOUND');
      const before = await this.scans.answer(ref.eventId, reading.nonce);
      if (before) return before;
      const now = await this.database.now();
      await this.judge.decide(ref, me, reading, { list, now });
      this.facts.record(doorChanged, ref);
      const answer = await this.scans.answer(ref.eventId, reading.nonce);
      if (!answer) throw new Refusal('NOT_FOUND'); // its nonce is another event's
      return answer;
    });
  }
}
