import { Inject, Injectable } from '@nestjs/common';
import { type Answer, isAskedFor } from '@ringside/booking-core';
import type { AnswerSummary, OrderAnswers as AnsweredOrder } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import type { Sheet, SheetCell } from '@ringside/server/platform';
import { type Actor, EventDirectory, People } from '@ringside/server/ports';
import { type AnsweringLine, AnswerRepository } from './answer.repository';
import { QuestionRepository, type StoredQuestion } from './question.repository';
import { toldAnswers } from './tell-answers';

/** What was answered, for those who run the event. */
@Injectable()
export class DeskAnswers {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly answers: AnswerRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async ofOrder(eventId: EventId, me: Actor, orderId: OrderId): Promise<AnsweredOrder> {
    await this.events.getVisible(eventId, me);
    if (!(await this.answers.hasOrder(eventId, orderId))) throw new Refusal('NOT_FOUND');
    const questions = await this.questions.list(eventId);
    const lines = await this.answers.ofOrder(eventId, orderId);
    return {
      lines: lines.map((line) => ({
        lineId: line.lineId,
        label: line.label,
        ticketType: line.ticketType,
        answers: toldAnswers(questions, line),
      })),
    };
  }

  /** @throws Refusal NOT_FOUND */
  async summary(eventId: EventId, me: Actor): Promise<AnswerSummary[]> {
    await this.events.getVisible(eventId, me);
    const lines = await this.answers.ofEvent(eventId);
    return (await this.questions.list(eventId)).map((question) => summaryOf(question, lines));
  }

  /** A row for each ticket, a column for each question. @throws Refusal NOT_FOUND */
  async sheet(eventId: EventId, me: Actor): Promise<Sheet> {
    await this.events.getVisible(eventId, me);
    const questions = await this.questions.list(eventId);
    const lines = await this.answers.ofEvent(eventId);
    const people = lines.flatMap(({ bearer, participant }) => (participant ? [bearer, participant] : [bearer]));
    const names = await this.people.names([...new Set(people)]);
    return {
      name: 'Answers',
      columns: ['order', 'ticket', 'type', 'bearer', 'participant', ...questions.map(({ label }) => label)].map(
        (name) => ({ name }),
      ),
      rows: lines.map((line) => {
        const told = new Map(toldAnswers(questions, line).map(({ questionId, value }) => [questionId, value]));
        return [
          line.order,
          line.label ?? '',
          line.ticketType,
          names.get(line.bearer)?.name ?? '',
          line.participantName ?? (line.participant ? (names.get(line.participant)?.name ?? '') : ''),
          ...questions.map(({ questionId }) => cellOf(told.get(questionId) ?? null)),
        ];
      }),
    };
  }
}

function cellOf(value: Answer | null): SheetCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('; ') : value;
}

function summaryOf(question: StoredQuestion, lines: readonly AnsweringLine[]): AnswerSummary {
  const { questionId, label, kind } = question;
  const asked = lines.filter((line) => isAskedFor(question, line.ticketTypeId));
  const given = asked.flatMap(({ answers }) => (Object.hasOwn(answers, questionId) ? [answers[questionId]!] : []));
  const numbers = kind === 'number' ? given.filter((value) => typeof value === 'number') : [];
  return {
    ...{ questionId, label, kind },
    asked: asked.length,
    answered: given.length,
    counts: countsOf(question, given),
    sum: numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : null,
  };
}

function countsOf({ kind, choices, retired }: StoredQuestion, given: readonly Answer[]): AnswerSummary['counts'] {
  if (kind === 'yesNo') {
    return [true, false].map((said) => ({
      label: said ? 'yes' : 'no',
      count: given.filter((value) => value === said).length,
    }));
  }
  if (kind !== 'choice' && kind !== 'choices') return [];
  return [...choices, ...retired].map(({ key, label }) => ({
    label,
    count: given.filter((value) => (Array.isArray(value) ? value.includes(key) : value === key)).length,
  }));
}
