import { Injectable } from '@nestjs/common';
import type { ToldAnswer } from '@ringside/contracts/booking';
import type { EventId, TicketId } from '@ringside/kernel';
import { AnswerRepository } from './answer.repository';
import { QuestionRepository } from './question.repository';
import { toldAnswers } from './tell-answers';

/** What the door is shown of a ticket: only what was marked for it. */
@Injectable()
export class DoorAnswers {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly answers: AnswerRepository,
  ) {}

  async of(eventId: EventId, ticketId: TicketId | null): Promise<ToldAnswer[]> {
    if (ticketId === null) return [];
    const shown = (await this.questions.list(eventId)).filter(({ atDoor }) => atDoor);
    if (shown.length === 0) return [];
    const line = await this.answers.ofTicket(eventId, ticketId);
    return line ? toldAnswers(shown, line) : [];
  }
}
