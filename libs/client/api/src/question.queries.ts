import type { EndpointInput } from '@ringside/contracts';
import {
  addQuestion,
  answerQuestions,
  type AnswerValue,
  changeQuestion,
  type DeskQuestions,
  getAnswerReport,
  getDeskQuestions,
  getMyAnswers,
  getOrderAnswers,
  getQuestions,
  orderQuestions,
  removeQuestion,
} from '@ringside/contracts/booking';
import type { EventId, OrderId, TicketId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';
import { reportQueries } from './reports.queries';

export const questionQueries = {
  /** What buyers are asked; asked anew by whoever is about to order. */
  asked: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'questions', eventId],
      queryFn: ({ signal }) => call(getQuestions, { params: { eventId } }, { signal }),
    }),

  /** Below `booking/mine`, so that word of a change of one's own has them asked anew. */
  mine: (eventId: EventId) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, 'answers', eventId],
      queryFn: ({ signal }) => call(getMyAnswers, { params: { eventId } }, { signal }),
    }),

  desk: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'desk-questions', eventId],
      queryFn: ({ signal }) => call(getDeskQuestions, { params: { eventId } }, { signal }),
    }),

  ofOrder: (eventId: EventId, orderId: OrderId) =>
    queryOptions({
      queryKey: ['booking', 'order-answers', orderId],
      queryFn: ({ signal }) => call(getOrderAnswers, { params: { eventId, orderId } }, { signal }),
    }),

  report: (eventId: EventId) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'answers'],
      queryFn: ({ signal }) => call(getAnswerReport, { params: { eventId } }, { signal }),
    }),
};

interface TicketAnswers {
  readonly ticketId: TicketId;
  readonly answers: readonly { readonly questionId: string; readonly value: AnswerValue | null }[];
}

/** Answers for a ticket of one's own. */
export function useAnswerQuestions(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ticketId, answers }: TicketAnswers) =>
      call(answerQuestions, { params: { eventId, ticketId }, body: { answers: [...answers] } }),
    onSuccess: (mine) => cache.setQueryData(questionQueries.mine(eventId).queryKey, mine),
    onError: () => cache.invalidateQueries({ queryKey: questionQueries.mine(eventId).queryKey }),
  });
}

type Facts = EndpointInput<typeof addQuestion>['body'];

/** A change of what is asked. */
export type QuestionStep =
  | { readonly step: 'add'; readonly question: Facts }
  | { readonly step: 'change'; readonly questionId: string; readonly question: Facts & { readonly rev: number } }
  | { readonly step: 'remove'; readonly questionId: string }
  | { readonly step: 'order'; readonly questionIds: readonly string[] };

function take(eventId: EventId, asked: QuestionStep): Promise<DeskQuestions> {
  const params = { eventId };
  switch (asked.step) {
    case 'add':
      return call(addQuestion, { params, body: asked.question });
    case 'change':
      return call(changeQuestion, { params: { ...params, questionId: asked.questionId }, body: asked.question });
    case 'remove':
      // the dialog has said how many answers go with it
      return call(removeQuestion, { params: { ...params, questionId: asked.questionId }, query: { withAnswers: '1' } });
    case 'order':
      return call(orderQuestions, { params, body: { questionIds: [...asked.questionIds] } });
  }
}

export function useQuestionStep(eventId: EventId) {
  const cache = useQueryClient();
  const { queryKey } = questionQueries.desk(eventId);
  return useMutation({
    mutationFn: (asked: QuestionStep) => take(eventId, asked),
    onSuccess: (questions) => cache.setQueryData(queryKey, questions),
    onError: () => cache.invalidateQueries({ queryKey }),
  });
}
