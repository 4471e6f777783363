import type { QuestionStep } from '@ringside/client/api';
import { ANSWER_NUMBER_MAX, type DeskQuestion, type QuestionKind } from '@ringside/contracts/booking';

type Facts = Extract<QuestionStep, { step: 'add' }>['question'];

/** A question while it is being written; bounds as they are typed. */
export type QuestionDraft = Omit<Facts, 'least' | 'most' | 'choices'> & {
  readonly least: string;
  readonly most: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
};

const USUAL: QuestionDraft = {
  kind: 'shortText',
  label: '',
  help: '',
  isRequired: false,
  isLater: false,
  answerUntil: null,
  least: '',
  most: '',
  earliest: null,
  latest: null,
  choices: [],
  ticketTypeIds: null,
  atDoor: false,
};

const typed = (bound: number | null): string => (bound === null ? '' : String(bound));

export function draftOfQuestion(question: DeskQuestion | null): QuestionDraft {
  if (!question) return USUAL;
  const { questionId: _id, rev: _rev, answers: _answers, retired: _retired, least, most, ...facts } = question;
  return { ...facts, least: typed(least), most: typed(most) };
}

export const hasChoices = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'choices';
export const hasLimits = (kind: QuestionKind): boolean => kind !== 'yesNo' && kind !== 'choice' && kind !== 'date';

/** What is wrong with a draft, by the field. */
export interface QuestionFaults {
  readonly label: boolean;
  readonly choices: boolean;
  readonly least: boolean;
  readonly most: boolean;
  readonly latest: boolean;
  readonly types: boolean;
}

/** A bound that was typed: `null` for none, nothing for what is no number. */
function boundOf(kind: QuestionKind, text: string): number | null | undefined {
  const typedIn = text.trim().replace(',', '.');
  if (typedIn === '' || !hasLimits(kind)) return null;
  const pattern = kind === 'number' ? /^-?\d+(\.\d+)?$/ : /^\d+$/;
  const bound = pattern.test(typedIn) ? Number(typedIn) : undefined;
  return bound !== undefined && Math.abs(bound) <= ANSWER_NUMBER_MAX ? bound : undefined;
}

const named = ({ choices }: QuestionDraft) =>
  choices.map(({ key, label }) => ({ key, label: label.trim() })).filter(({ label }) => label !== '');

export function faultsOf(draft: QuestionDraft): QuestionFaults {
  const { kind, label, earliest, latest, ticketTypeIds } = draft;
  const [least, most] = [boundOf(kind, draft.least), boundOf(kind, draft.most)];
  const words = named(draft).map((choice) => choice.label);
  return {
    label: label.trim() === '',
    choices: hasChoices(kind) && (words.length === 0 || new Set(words).size < words.length),
    least: least === undefined,
    most: most === undefined || (typeof least === 'number' && typeof most === 'number' && most < least),
    latest: kind === 'date' && earliest !== null && latest !== null && latest < earliest,
    types: ticketTypeIds?.length === 0,
  };
}

/** The question that a draft stands for, without what its kind does not know; nothing while something is wrong with it. */
export function factsOf(draft: QuestionDraft): Facts | undefined {
  if (Object.values(faultsOf(draft)).includes(true)) return undefined;
  const { kind, label, help, isLater, answerUntil, earliest, latest } = draft;
  return {
    ...draft,
    label: label.trim(),
    help: help.trim(),
    answerUntil: isLater ? answerUntil : null,
    least: boundOf(kind, draft.least) ?? null,
    most: boundOf(kind, draft.most) ?? null,
    earliest: kind === 'date' ? earliest : null,
    latest: kind === 'date' ? latest : null,
    choices: hasChoices(kind) ? named(draft) : [],
  };
}
