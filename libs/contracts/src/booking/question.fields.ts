import * as z from 'zod';
import { line, Moment, prose } from '../fields';
import { TicketTypeId } from '../ids';
import { CartLineId } from './cart.contract';
import * as limits from './question.limits';
import { TICKET_TYPES_MAX } from './sale.limits';

const QuestionId = z.uuid();
const Day = z.iso.date().meta({ example: '2026-03-14' });
const Bound = z.number().min(-limits.ANSWER_NUMBER_MAX).max(limits.ANSWER_NUMBER_MAX);

/** Texts and days are strings, several choices a list of their keys. */
export const AnswerValue = z
  .union([
    prose(limits.LONG_ANSWER_MAX),
    z.number(),
    z.boolean(),
    z.array(z.string().max(limits.QUESTION_CHOICE_MAX)).max(limits.QUESTION_CHOICES_MAX),
  ])
  .meta({ id: 'AnswerValue', example: 'Vegetarian' });
export type AnswerValue = z.output<typeof AnswerValue>;

const Choice = z.strictObject({
  /** What an answer says: it stays when the words change. */
  key: z.string().min(1).max(40),
  label: line(limits.QUESTION_CHOICE_MAX),
});

/** What organizers say of a question. */
export const questionFacts = {
  kind: z.enum(limits.QUESTION_KINDS),
  label: line(limits.QUESTION_LABEL_MAX),
  help: prose(limits.QUESTION_HELP_MAX).trim(),
  isRequired: z.boolean(),
  /** It may be answered after ordering, and answered otherwise. */
  isLater: z.boolean(),
  /** Until when that is so; until the event is over without one. */
  answerUntil: Moment.nullable(),
  /** Of a number; of the letters of a text; of how many choices. */
  least: Bound.nullable(),
  most: Bound.nullable(),
  /** Of a day. */
  earliest: Day.nullable(),
  latest: Day.nullable(),
  choices: z.array(Choice).max(limits.QUESTION_CHOICES_MAX),
  /** Asked for tickets of these types; `null`: for all. */
  ticketTypeIds: z.array(TicketTypeId).max(TICKET_TYPES_MAX).nullable(),
};

/** A question as buyers see it. */
export const Question = z.strictObject({ questionId: QuestionId, ...questionFacts }).meta({ id: 'Question' });
export type Question = z.output<typeof Question>;

/** An answer for a line of a cart. */
export const LineAnswer = z
  .strictObject({ lineId: CartLineId, questionId: QuestionId, value: AnswerValue })
  .meta({ id: 'LineAnswer' });
export type LineAnswer = z.output<typeof LineAnswer>;

/** An answer as it is read out: choices by their words. */
export const ToldAnswer = z
  .strictObject({
    questionId: QuestionId,
    label: z.string(),
    kind: z.enum(limits.QUESTION_KINDS),
    /** Nothing while it is open. */
    value: AnswerValue.nullable(),
  })
  .meta({ id: 'ToldAnswer' });
export type ToldAnswer = z.output<typeof ToldAnswer>;

export { QuestionId };
