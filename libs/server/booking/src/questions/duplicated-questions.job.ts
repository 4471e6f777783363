import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Outbox } from '@ringside/server/platform';
import { EventDirectory, eventDuplicated } from '@ringside/server/ports';
import { QuestionRepository } from './question.repository';

/** An event that is made from another asks what that one asks. */
@Injectable()
export class DuplicatedQuestionsJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly questions: QuestionRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(eventDuplicated, async ({ from, to }) => {
      // its maker may have deleted it before this came to be done
      if ((await this.events.staffWith(to, 'owner')).length === 0) return;
      await this.database.transact(() => this.questions.copy(from, to));
    });
  }
}
