/** What a question may ask for. */
export const QUESTION_KINDS = ['shortText', 'longText', 'number', 'yesNo', 'choice', 'choices', 'date'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Of an event. */
export const QUESTIONS_MAX = 30;
export const QUESTION_LABEL_MAX = 120;
export const QUESTION_HELP_MAX = 300;
export const QUESTION_CHOICES_MAX = 40;
export const QUESTION_CHOICE_MAX = 80;
export const SHORT_ANSWER_MAX = 200;
export const LONG_ANSWER_MAX = 2000;
/** Of a number, in either direction. */
export const ANSWER_NUMBER_MAX = 1_000_000_000;
/** All that one request may answer. */
export const ANSWERS_MAX = 1500;
