import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId } from '../ids';
import { ofEvent } from './cart.contract';
import { Question, questionFacts, QuestionId } from './question.fields';
import { QUESTIONS_MAX } from './question.limits';

const managed = { permission: 'booking.manageSale', params: ofEvent } as const;
const ofQuestion = z.strictObject({ eventId: EventId, questionId: QuestionId });
const rev = z.int().min(0);

/** Read aloud or shown where tickets are scanned. */
const atDoor = z.boolean();

/** A question as its organizers see it. */
export const DeskQuestion = Question.extend({
  atDoor,
  rev,
  /** How many tickets have answered it. */
  answers: z.int(),
  /** Choices that somebody made and that are not offered any more. */
  retired: questionFacts.choices,
}).meta({ id: 'DeskQuestion' });
export type DeskQuestion = z.output<typeof DeskQuestion>;

export const DeskQuestions = z
  .strictObject({ questions: z.array(DeskQuestion).max(QUESTIONS_MAX) })
  .meta({ id: 'DeskQuestions' });
export type DeskQuestions = z.output<typeof DeskQuestions>;

interface Bounded {
  readonly kind: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
}
const isOrdered = ({ least, most, earliest, latest }: Bounded) =>
  (least === null || most === null || least <= most) && (earliest === null || latest === null || earliest <= latest);
const areDistinct = ({ choices }: Bounded) =>
  new Set(choices.map(({ key }) => key)).size === choices.length &&
  new Set(choices.map(({ label }) => label)).size === choices.length;
const hasChoices = ({ kind, choices }: Bounded) => !kind.startsWith('choice') || choices.length > 0;

const written = <Shape extends z.ZodRawShape>(more: Shape) =>
  z
    .strictObject({ ...questionFacts, atDoor, ...more })
    .refine((question) => isOrdered(question as unknown as Bounded), {
      error: 'must not be below the least',
      path: ['most'],
    })
    .refine((question) => hasChoices(question as unknown as Bounded), {
      error: 'must offer something',
      path: ['choices'],
    })
    .refine((question) => areDistinct(question as unknown as Bounded), { error: 'must differ', path: ['choices'] })
    .meta({
      example: {
        ...{ kind: 'choice', label: 'Shirt size', help: '', isRequired: true, isLater: true, answerUntil: null },
        ...{ least: null, most: null, earliest: null, latest: null, ticketTypeIds: null, atDoor: true },
        choices: [{ key: 'm', label: 'M' }],
        ...('rev' in more ? { rev: 0 } : {}),
      },
    });

export const getQuestions = endpoint({
  method: 'GET',
  path: '/events/:eventId/questions',
  summary: 'What an event asks for each ticket',
  description: 'The same for everyone, in the order in which it is asked.',
  permission: 'booking.see',
  params: ofEvent,
  response: z.strictObject({ questions: z.array(Question).max(QUESTIONS_MAX) }).meta({ id: 'Questions' }),
  errors: ['NOT_FOUND'],
});

export const getDeskQuestions = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/ticket-questions',
  summary: 'What an event asks for each ticket, for its organizers',
  response: DeskQuestions,
  errors: ['NOT_FOUND'],
});

export const addQuestion = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/ticket-questions',
  summary: 'Ask something for each ticket',
  description: 'Of tickets that were ordered already, too: who bears one may answer under their tickets.',
  body: written({}),
  response: DeskQuestions,
  errors: ['NOT_FOUND', 'SALE_TOO_MANY'],
  idempotent: true,
});

export const changeQuestion = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/ticket-questions/:questionId',
  summary: 'Change a question',
  description:
    'What was answered stays. Its kind stays once somebody has answered; choices that somebody made are kept.',
  params: ofQuestion,
  body: written({ rev }),
  response: DeskQuestions,
  errors: ['NOT_FOUND', 'STALE', 'QUESTION_ANSWERED'],
});

export const removeQuestion = endpoint({
  ...managed,
  method: 'DELETE',
  path: '/events/:eventId/ticket-questions/:questionId',
  summary: 'Remove a question',
  description: 'One that was answered is removed with its answers, if `withAnswers` says so.',
  params: ofQuestion,
  query: z.strictObject({ withAnswers: z.literal('1').optional() }),
  response: DeskQuestions,
  errors: ['NOT_FOUND', 'QUESTION_ANSWERED'],
});

export const orderQuestions = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/ticket-question-order',
  summary: 'Put the questions in order',
  body: z.strictObject({ questionIds: z.array(QuestionId).max(QUESTIONS_MAX) }),
  response: DeskQuestions,
  errors: ['NOT_FOUND'],
});
