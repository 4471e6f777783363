import { isAskedFor } from '@ringside/booking-core';
import { questionQueries, refusalOf } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Dialog, FormError } from '@ringside/client/ui';
import type { Hold, LineAnswer, Question } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LineWords } from '../cart/cart-lines';
import { AnswerFields, focusFault } from './answer-fields';
import { answersOf, type Drafts, faultOf, keepDrafts, recallDrafts, slotsOf } from './draft-answers';

export interface OrderQuestionsProps {
  readonly eventId: EventId;
  readonly hold: Hold;
  readonly wordsOf: LineWords;
  /** What the button says that orders. */
  readonly action: string;
  readonly onOrder: (answers: LineAnswer[]) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What is asked for each ticket before it is ordered. What was filled in stays, whatever is refused. */
export function OrderQuestions({ eventId, hold, wordsOf, action, onOrder, onClose }: OrderQuestionsProps): ReactNode {
  const t = useTexts();
  const formId = useId();
  const asked = useQuery(questionQueries.asked(eventId));
  const [drafts, setDrafts] = useDrafts(eventId);
  const [isTried, setTried] = useState(false);
  const { isPending, refusal, run } = useOrdering(eventId);
  const questions = asked.data?.questions ?? [];
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => setTried(true));
    if (hasFault(hold, questions, drafts)) return focusFault(form);
    run(
      () => onOrder(answersOf(hold.lines, questions, drafts)),
      () => {
        keepDrafts(eventId, {});
        onClose();
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('asking.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isPending}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-6">
        <Tickets {...{ hold, questions, wordsOf, drafts, isTried }} onChange={setDrafts} />
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      </form>
    </Dialog>
  );
}

interface TicketsProps extends Pick<OrderQuestionsProps, 'hold' | 'wordsOf'> {
  readonly questions: readonly Question[];
  readonly drafts: Drafts;
  readonly isTried: boolean;
  readonly onChange: (drafts: Drafts) => void;
}

function Tickets({ hold: { lines }, questions, wordsOf, drafts, isTried, onChange }: TicketsProps): ReactNode {
  const slots = slotsOf(lines);
  return lines.map((line, index) => {
    const slot = slots.get(line.lineId) ?? '';
    const mine = questions.filter((question) => isAskedFor(question, line.ticketTypeId));
    if (mine.length === 0) return null;
    const { name, details } = wordsOf(line);
    return (
      <fieldset key={slot} className="grid gap-4 border-t border-line pt-4 first:border-t-0 first:pt-0">
        <legend className="sr-only">{`${index + 1}. ${name}`}</legend>
        <p aria-hidden="true" className="font-semibold">
          {[lines.length > 1 ? `${index + 1}. ${name}` : name, ...details.filter((each) => each !== '')].join(' · ')}
        </p>
        <AnswerFields
          questions={mine}
          draft={drafts[slot] ?? {}}
          isTried={isTried}
          onChange={(draft) => onChange({ ...drafts, [slot]: draft })}
        />
      </fieldset>
    );
  });
}

const hasFault = ({ lines }: Hold, questions: readonly Question[], drafts: Drafts): boolean => {
  const slots = slotsOf(lines);
  return lines.some(({ lineId, ticketTypeId }) =>
    questions.some(
      (question) =>
        isAskedFor(question, ticketTypeId) &&
        faultOf(question, drafts[slots.get(lineId) ?? '']?.[question.questionId]) !== null,
    ),
  );
};

function useDrafts(eventId: EventId): readonly [Drafts, (drafts: Drafts) => void] {
  const [drafts, setDrafts] = useState(() => recallDrafts(eventId));
  const put = (changed: Drafts) => {
    setDrafts(changed);
    keepDrafts(eventId, changed);
  };
  return [drafts, put];
}

/** An order on its way; after a refusal what is asked is asked anew. */
function useOrdering(eventId: EventId) {
  const cache = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = (order: () => Promise<unknown>, onDone: () => void) => {
    setPending(true);
    setError(null);
    void order()
      .then(onDone, (failure: unknown) => {
        setError(failure);
        void cache.invalidateQueries({ queryKey: questionQueries.asked(eventId).queryKey });
      })
      .finally(() => setPending(false));
  };
  return { isPending, refusal: error ? refusalOf(error) : undefined, run };
}
