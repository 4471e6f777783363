import { type Answer, isAskedFor } from '@ringside/booking-core';
import type { ToldAnswer } from '@ringside/contracts/booking';
import type { AnsweringLine } from './answer.repository';
import type { StoredQuestion } from './question.repository';

/** What is asked for a line, with what was answered, as it is read out. */
export const toldAnswers = (
  questions: readonly StoredQuestion[],
  { ticketTypeId, answers }: Pick<AnsweringLine, 'ticketTypeId' | 'answers'>,
): ToldAnswer[] =>
  questions
    .filter((question) => isAskedFor(question, ticketTypeId) || Object.hasOwn(answers, question.questionId))
    .map((question) => {
      const { questionId, label, kind } = question;
      const value = answers[questionId];
      return { questionId, label, kind, value: value === undefined ? null : inWords(question, value) };
    });

/** Choices by their words, those that are not offered any more included. */
function inWords({ kind, choices, retired }: StoredQuestion, value: Answer): Answer {
  const word = (key: string) => [...choices, ...retired].find((choice) => choice.key === key)?.label ?? key;
  if (kind === 'choice') return word(String(value));
  return Array.isArray(value) ? value.map(word) : value;
}
