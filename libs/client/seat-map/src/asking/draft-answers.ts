import { type Answer, type AskedQuestion, isAskedFor, judgeAnswer } from '@ringside/booking-core';
import type { CartLine, LineAnswer } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';

/** What was filled in for one ticket, by the question; numbers as they were typed. */
export type Draft = Readonly<Record<string, Answer>>;
/** By the place in the cart: it stays the same when a line gets another price, and with it another id. */
export type Drafts = Readonly<Record<string, Draft>>;

/** What each line of a cart is called as long as it is in it: its seat, or which of its kind it is. */
export function slotsOf(lines: readonly CartLine[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    lines.map(({ lineId, seatNo, ticketTypeId, areaKey }) => {
      if (seatNo !== null) return [lineId, `seat ${seatNo}`] as const;
      const kind = `${ticketTypeId ?? ''} ${areaKey ?? ''}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [lineId, `${kind} ${count}`] as const;
    }),
  );
}

/** An answer as the server is told: a number as a number. */
export function saidIn({ kind }: Pick<AskedQuestion, 'kind'>, drafted: Answer | undefined): Answer | null {
  if (drafted === undefined) return null;
  if (kind !== 'number' || typeof drafted !== 'string') return drafted;
  const typed = drafted.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : drafted;
}

/** What is wrong with an answer; `needed` only where it has to be given now. */
export function faultOf(question: AskedQuestion, drafted: Answer | undefined): 'wrong' | 'needed' | null {
  const judged = judgeAnswer(question, saidIn(question, drafted));
  if (!judged.ok) return 'wrong';
  return judged.value === null && question.isRequired && !question.isLater ? 'needed' : null;
}

/** The answers to send with an order. */
export function answersOf(
  lines: readonly CartLine[],
  questions: readonly AskedQuestion[],
  drafts: Drafts,
): LineAnswer[] {
  const slots = slotsOf(lines);
  return lines.flatMap(({ lineId, ticketTypeId }) =>
    questions
      .filter((question) => isAskedFor(question, ticketTypeId))
      .flatMap((question) => {
        const value = saidIn(question, drafts[slots.get(lineId) ?? '']?.[question.questionId]);
        return value === null ? [] : [{ lineId, questionId: question.questionId, value }];
      }),
  );
}

const keyOf = (eventId: EventId) => `ringside:answers:${eventId}`;

/** What this tab had filled in at an event. */
export function recallDrafts(eventId: EventId): Drafts {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(keyOf(eventId)) ?? '{}');
    return typeof known === 'object' && known !== null ? (known as Drafts) : {};
  } catch {
    return {}; // storage is closed to us, or holds something else
  }
}

export function keepDrafts(eventId: EventId, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length > 0) sessionStorage.setItem(keyOf(eventId), JSON.stringify(drafts));
    else sessionStorage.removeItem(keyOf(eventId));
  } catch {
    // a browser that keeps nothing
  }
}
