import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import { type changeQuestion, type DeskQuestions, type Question, QUESTIONS_MAX } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor, Visitor } from '@ringside/server/ports';
import { SaleChanges } from '../catalogue/sale-changes.service';
import { BookingWindow } from '../commands/booking-window.service';
import { type QuestionFacts, QuestionRepository, type StoredQuestion } from './question.repository';

/** What an event asks for each ticket, written by its organizers. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly changes: SaleChanges,
    private readonly window: BookingWindow,
    private readonly questions: QuestionRepository,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async shown(eventId: EventId, asker: Visitor): Promise<Question[]> {
    await this.window.demandVisible(eventId, asker);
    return (await this.questions.list(eventId)).map(shownQuestion);
  }

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, me: Actor): Promise<DeskQuestions> {
    await this.changes.demandVisible(eventId, me);
    return this.read(eventId);
  }

  /** @throws Refusal SALE_TOO_MANY */
  add(eventId: EventId, me: Actor, question: QuestionFacts): Promise<DeskQuestions> {
    return this.change(eventId, me, async () => {
      const { length } = await this.questions.list(eventId);
      if (length >= QUESTIONS_MAX) throw new Refusal('SALE_TOO_MANY', { most: QUESTIONS_MAX });
      await this.questions.add(eventId, question);
    });
  }

  /** @throws Refusal NOT_FOUND, STALE, or QUESTION_ANSWERED for another kind */
  put(eventId: EventId, me: Actor, questionId: string, question: Body<typeof changeQuestion>): Promise<DeskQuestions> {
    return this.change(eventId, me, async () => {
      const present = await this.questions.find(eventId, questionId);
      if (!present) throw new Refusal('NOT_FOUND');
      const answers = await this.answersOf(eventId, questionId);
      if (answers > 0 && present.kind !== question.kind) throw new Refusal('QUESTION_ANSWERED', { answers });
      if (!(await this.questions.put(eventId, questionId, question))) throw new Refusal('STALE');
    });
  }

  /** @throws Refusal NOT_FOUND, or QUESTION_ANSWERED unless its answers may go, too */
  remove(eventId: EventId, me: Actor, questionId: string, withAnswers: boolean): Promise<DeskQuestions> {
    return this.change(eventId, me, async () => {
      if (!(await this.questions.find(eventId, questionId))) throw new Refusal('NOT_FOUND');
      const answers = await this.answersOf(eventId, questionId);
      if (answers > 0 && !withAnswers) throw new Refusal('QUESTION_ANSWERED', { answers });
      await this.questions.remove(questionId);
    });
  }

  order(eventId: EventId, me: Actor, ids: readonly string[]): Promise<DeskQuestions> {
    return this.change(eventId, me, () => this.questions.order(eventId, ids));
  }

  private async answersOf(eventId: EventId, questionId: string): Promise<number> {
    return (await this.questions.answers(eventId)).get(questionId) ?? 0;
  }

  private async read(eventId: EventId): Promise<DeskQuestions> {
    const questions = await this.questions.list(eventId);
    const answers = await this.questions.answers(eventId);
    return {
      questions: questions.map((question) => ({
        ...shownQuestion(question),
        atDoor: question.atDoor,
        rev: question.rev,
        answers: answers.get(question.questionId) ?? 0,
        retired: [...question.retired],
      })),
    };
  }

  private change(eventId: EventId, me: Actor, change: () => Promise<void>): Promise<DeskQuestions> {
    return this.changes.run(eventId, me, async () => {
      await change();
      return this.read(eventId);
    });
  }
}

/** A question as buyers see it. */
export const shownQuestion = (question: StoredQuestion): Question => {
  const { atDoor: _atDoor, rev: _rev, retired: _retired, answerUntil, choices, ticketTypeIds, ...shown } = question;
  return {
    ...shown,
    answerUntil: answerUntil === null ? null : new Date(answerUntil).toISOString(),
    choices: [...choices],
    ticketTypeIds: ticketTypeIds && [...ticketTypeIds],
  };
};
