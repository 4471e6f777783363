import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, OrderId, TicketId } from '../ids';
import { ofEvent } from './cart.contract';
import { AnswerValue, Question, QuestionId, ToldAnswer } from './question.fields';
import { QUESTION_KINDS, QUESTIONS_MAX } from './question.limits';

/** What is asked for the tickets that one bears, comes with or may name somebody for, and what was answered. */
export const MyAnswers = z
  .strictObject({
    questions: z.array(Question).max(QUESTIONS_MAX),
    tickets: z.array(
      z.strictObject({
        ticketId: TicketId,
        answers: z.array(
          z.strictObject({
            questionId: QuestionId,
            /** Nothing while it is open. */
            value: AnswerValue.nullable(),
            /** Whether it can be answered, or answered otherwise, now. */
            mayAnswer: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MyAnswers' });
export type MyAnswers = z.output<typeof MyAnswers>;

export const getMyAnswers = endpoint({
  method: 'GET',
  path: '/events/:eventId/tickets/mine/answers',
  summary: 'What is asked for my tickets',
  permission: 'ticket.own',
  params: ofEvent,
  response: MyAnswers,
  errors: ['NOT_FOUND'],
});

export const answerQuestions = endpoint({
  method: 'PUT',
  path: '/events/:eventId/tickets/:ticketId/answers',
  summary: 'Answer what is asked for a ticket',
  description:
    'What is not named stays as it is; nothing as a value takes an answer back. All of it is stored, or nothing.',
  permission: 'ticket.change',
  params: z.strictObject({ eventId: EventId, ticketId: TicketId }),
  body: z.strictObject({
    answers: z
      .array(z.strictObject({ questionId: QuestionId, value: AnswerValue.nullable() }))
      .min(1)
      .max(QUESTIONS_MAX),
  }),
  response: MyAnswers,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'TICKET_CHECKED_IN', 'ANSWER_NEEDED', 'ANSWER_WRONG', 'ANSWER_CLOSED'],
});

/** The lines of an order with what was asked for each. */
export const OrderAnswers = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        lineId: z.uuid(),
        label: z.string().nullable(),
        ticketType: z.string(),
        answers: z.array(ToldAnswer),
      }),
    ),
  })
  .meta({ id: 'OrderAnswers' });
export type OrderAnswers = z.output<typeof OrderAnswers>;

export const getOrderAnswers = endpoint({
  method: 'GET',
  path: '/events/:eventId/orders/:orderId/answers',
  summary: 'What was answered for the tickets of an order',
  permission: 'booking.manageSale',
  params: z.strictObject({ eventId: EventId, orderId: OrderId }),
  response: OrderAnswers,
  errors: ['NOT_FOUND'],
});

/** How a question was answered for all tickets that count. */
export const AnswerSummary = z
  .strictObject({
    questionId: QuestionId,
    label: z.string(),
    kind: z.enum(QUESTION_KINDS),
    /** Tickets that it is asked for, and those that have answered. */
    asked: z.int(),
    answered: z.int(),
    /** How often each choice was made, in their order; `yes` and `no` where it is a matter of these. */
    counts: z.array(z.strictObject({ label: z.string(), count: z.int() })),
    /** Of a number: the sum of all answers. */
    sum: z.number().nullable(),
  })
  .meta({ id: 'AnswerSummary' });
export type AnswerSummary = z.output<typeof AnswerSummary>;

export const getAnswerReport = endpoint({
  method: 'GET',
  path: '/events/:eventId/reports/answers',
  summary: 'Count how an event’s questions were answered',
  description: 'For all tickets of orders that are not over.',
  permission: 'report.ofEvent',
  params: ofEvent,
  response: z.strictObject({ questions: z.array(AnswerSummary) }).meta({ id: 'AnswerReport' }),
  errors: ['NOT_FOUND'],
});
