import { Inject, Injectable } from '@nestjs/common';
import { type Answer, isAskedFor, judgeAnswer, mayAnswer } from '@ringside/booking-core';
import type { Body } from '@ringside/contracts';
import type { answerQuestions, MyAnswers } from '@ringside/contracts/booking';
import { type EventId, type Instant, Refusal, type UserId } from '@ringside/kernel';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { demandOutside, TicketCommands, type TicketRef } from '../tickets/ticket-commands.service';
import { type TicketFacts, TicketRepository } from '../tickets/ticket.repository';
import { AnswerRepository } from './answer.repository';
import { QuestionRepository, type StoredQuestion } from './question.repository';
import { shownQuestion } from './question.service';

type Given = Body<typeof answerQuestions>['answers'][number];

/** Answers under one’s tickets: those of who bears them, comes with them or says who comes. */
@Injectable()
export class MyAnswersService {
  constructor(
    private readonly commands: TicketCommands,
    private readonly tickets: TicketRepository,
    private readonly questions: QuestionRepository,
    private readonly answers: AnswerRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async read(eventId: EventId, me: Actor): Promise<MyAnswers> {
    await this.events.getVisible(eventId, me);
    const questions = await this.questions.list(eventId);
    const tickets = questions.length === 0 ? [] : await this.tickets.mine(eventId, me.userId);
    const mine = tickets.filter(isAnsweredBy(me.userId));
    const answers = await this.answers.ofLines(mine.map(({ lineId }) => lineId));
    const now = await this.answers.now();
    return {
      questions: questions.map(shownQuestion),
      tickets: mine.map((ticket) => ({
        ticketId: ticket.ticketId,
        answers: shown(ticket, { questions, answers: answers.get(ticket.lineId) ?? {}, now }),
      })),
    };
  }

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED, TICKET_CHECKED_IN, ANSWER_NEEDED, ANSWER_WRONG or ANSWER_CLOSED */
  async answer(ref: TicketRef, me: Actor, given: readonly Given[]): Promise<MyAnswers> {
    await this.commands.change(ref, me, isAnsweredBy(me.userId), async (ticket) => {
      demandOutside(ticket);
      const { lineId, typeId, bearer, participant } = ticket;
      const questions = (await this.questions.list(ref.eventId)).filter((each) => isAskedFor(each, typeId));
      const answers = (await this.answers.ofLines([lineId])).get(lineId) ?? {};
      const now = await this.answers.now();
      const judged = given.map((each) => judge(each, { ticket, questions, answers, now }));
      const kept = judged.flatMap(({ questionId, value }) => (value === null ? [] : [{ questionId, value, lineId }]));
      await this.answers.put(kept, { about: participant ?? bearer, by: me.userId });
      await this.answers.takeBack(
        lineId,
        judged.flatMap(({ questionId, value }) => (value === null ? [questionId] : [])),
      );
    });
    return this.read(ref.eventId, me);
  }
}

interface Known {
  readonly questions: readonly StoredQuestion[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly now: Instant;
}

/** @throws Refusal NOT_FOUND, ANSWER_NEEDED, ANSWER_WRONG or ANSWER_CLOSED */
function judge(
  { questionId, value }: Given,
  { ticket, questions, answers, now }: Known & { readonly ticket: TicketFacts },
): { questionId: string; value: Answer | null } {
  const question = questions.find((each) => each.questionId === questionId);
  if (!question) throw new Refusal('NOT_FOUND');
  const details = { ticket: ticket.label ?? ticket.typeName ?? ticket.orderCode, question: question.label, questionId };
  if (!mayAnswer(question, { isAnswered: Object.hasOwn(answers, questionId), now })) {
    throw new Refusal('ANSWER_CLOSED', details);
  }
  const judged = judgeAnswer(question, value);
  if (!judged.ok) throw new Refusal('ANSWER_WRONG', details);
  if (judged.value === null && question.isRequired) throw new Refusal('ANSWER_NEEDED', details);
  return { questionId, value: judged.value };
}

const shown = (
  { typeId, checkedInAt }: TicketFacts,
  { questions, answers, now }: Known,
): MyAnswers['tickets'][number]['answers'] =>
  questions
    .filter((question) => isAskedFor(question, typeId))
    .map((question) => {
      const isAnswered = Object.hasOwn(answers, question.questionId);
      return {
        questionId: question.questionId,
        value: answers[question.questionId] ?? null,
        mayAnswer: checkedInAt === null && mayAnswer(question, { isAnswered, now }),
      };
    });

const isAnsweredBy =
  (me: UserId) =>
  ({ bearer, participant, userManager }: TicketFacts): boolean =>
    [bearer, participant, userManager].includes(me);
