import { type Instant, no, type Or, yes } from '@ringside/kernel';

export type AnswerKind = 'shortText' | 'longText' | 'number' | 'yesNo' | 'choice' | 'choices' | 'date';
/** Texts and days are strings, several choices a list of their keys. */
export type Answer = string | number | boolean | string[];

/** A question, as far as its answers are judged. */
export interface AskedQuestion {
  readonly questionId: string;
  readonly kind: AnswerKind;
  readonly label: string;
  readonly isRequired: boolean;
  readonly isLater: boolean;
  readonly least: number | null;
  readonly most: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly choices: readonly { readonly key: string }[];
  /** The ticket types that it is asked for; nothing: all. */
  readonly ticketTypeIds: readonly string[] | null;
}

/** A ticket that somebody answers for. */
export interface AnsweredLine {
  readonly lineId: string;
  readonly ticketTypeId: string | null;
  readonly label: string | null;
  readonly ticketType: string | null;
}

export interface GivenAnswer {
  readonly lineId: string;
  readonly questionId: string;
  readonly value: Answer;
}

/** How long the answer to a question of text may be where its organizers set no bound. */
const LETTERS = { shortText: 200, longText: 2000 } as const;

export const isAskedFor = (
  { ticketTypeIds }: Pick<AskedQuestion, 'ticketTypeIds'>,
  ticketTypeId: string | null,
): boolean => ticketTypeIds === null || (ticketTypeId !== null && ticketTypeIds.includes(ticketTypeId));

/** Whether a question can be answered now: until its time is over, once or, where its organizers allow it, again. */
export const mayAnswer = (
  { isLater, answerUntil }: { readonly isLater: boolean; readonly answerUntil: Instant | null },
  { isAnswered, now }: { readonly isAnswered: boolean; readonly now: Instant },
): boolean => (answerUntil === null || now < answerUntil) && (isLater || !isAnswered);

/** What an answer says, in the form in which it is kept; `null` where it says nothing. */
export function judgeAnswer(question: AskedQuestion, value: Answer | null): Or<Answer | null, 'ANSWER_WRONG'> {
  const said = typeof value === 'string' ? value.trim() : value;
  if (said === null || said === '' || (Array.isArray(said) && said.length === 0)) return yes(null);
  return judges[question.kind](question, said) ? yes(said) : no('ANSWER_WRONG', { question: question.label });
}

type Judge = (question: AskedQuestion, said: Answer) => boolean;

const judges: Readonly<Record<AnswerKind, Judge>> = {
  shortText: (question, said) => !/[\n\r]/.test(String(said)) && isText(question, said, LETTERS.shortText),
  longText: (question, said) => isText(question, said, LETTERS.longText),
  number: (question, said) => typeof said === 'number' && Number.isFinite(said) && isBetween(question, said),
  yesNo: (_question, said) => typeof said === 'boolean',
  choice: ({ choices }, said) => choices.some(({ key }) => key === said),
  choices: (question, said) => Array.isArray(said) && areChosen(question, said),
  date: ({ earliest, latest }, said) =>
    isDay(said) && (earliest === null || said >= earliest) && (latest === null || said <= latest),
};

const isText = (question: AskedQuestion, said: Answer, longest: number): boolean =>
  typeof said === 'string' && said.length <= longest && isBetween(question, said.length);

const isBetween = ({ least, most }: AskedQuestion, size: number): boolean =>
  (least === null || size >= least) && (most === null || size <= most);

function areChosen(question: AskedQuestion, said: readonly string[]): boolean {
  const keys = new Set(question.choices.map(({ key }) => key));
  const isOnce = new Set(said).size === said.length;
  return isOnce && said.every((key) => keys.has(key)) && isBetween(question, said.length);
}

/** A day of the calendar, `2026-02-28` and not `2026-02-30`. */
function isDay(said: Answer): said is string {
  const [, year, month, day] = (typeof said === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(said)) || [];
  if (day === undefined) return false;
  const leap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

/** Who has to answer at once: buyers, unless the question may be answered later. */
export interface Judging {
  readonly questions: readonly AskedQuestion[];
  readonly lines: readonly AnsweredLine[];
  readonly given: readonly GivenAnswer[];
  /** Required questions may stay open: staff sell, or a client sells that cannot ask. */
  readonly mayStayOpen: boolean;
}

/** All answers of an order, in the form in which they are kept; those to what is not asked are passed over. */
export function judgeAnswers(judging: Judging): Or<GivenAnswer[], 'ANSWER_WRONG' | 'ANSWER_NEEDED'> {
  const kept: GivenAnswer[] = [];
  for (const line of judging.lines) {
    const asked = judging.questions.filter((question) => isAskedFor(question, line.ticketTypeId));
    for (const question of asked) {
      const { questionId } = question;
      const answer = judging.given.find((each) => each.lineId === line.lineId && each.questionId === questionId);
      const details = { ...namesOf(line, question), lineId: line.lineId, questionId };
      const judged = judgeAnswer(question, answer?.value ?? null);
      if (!judged.ok) return no('ANSWER_WRONG', details);
      if (judged.value !== null) kept.push({ lineId: line.lineId, questionId, value: judged.value });
      else if (question.isRequired && !question.isLater && !judging.mayStayOpen) return no('ANSWER_NEEDED', details);
    }
  }
  return yes(kept);
}

const namesOf = ({ label, ticketType }: AnsweredLine, question: AskedQuestion) => ({
  ticket: label ?? ticketType ?? '',
  question: question.label,
});
