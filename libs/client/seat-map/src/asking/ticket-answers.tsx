import { questionQueries, refusalOf, useAnswerQuestions } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Dialog, FormError, toasts } from '@ringside/client/ui';
import type { AnswerValue, MyAnswers, Question } from '@ringside/contracts/booking';
import type { EventId, TicketId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { AnswerFields, focusFault } from './answer-fields';
import { type Draft, faultOf, saidIn } from './draft-answers';

export interface TicketAnswersProps {
  readonly eventId: EventId;
  readonly ticketId: TicketId;
  /** What the ticket is called. */
  readonly name: string;
}

type Asked = Question & Pick<MyAnswers['tickets'][number]['answers'][number], 'value' | 'mayAnswer'>;

/** What is asked for a ticket of one’s own, with what was answered, and the way to answer. */
export const TicketAnswers = (props: TicketAnswersProps): ReactNode => (
  <MoreTexts load={loadBookingTexts}>
    <Answers {...props} />
  </MoreTexts>
);

function Answers({ eventId, ticketId, name }: TicketAnswersProps): ReactNode {
  const t = useTexts();
  const { data } = useQuery(questionQueries.mine(eventId));
  const [isOpen, setOpen] = useState(false);
  const asked = data ? askedOf(data, ticketId) : [];
  if (asked.length === 0) return null;
  const open = asked.filter(({ value, mayAnswer }) => value === null && mayAnswer).length;
  const mayAnswer = asked.some((each) => each.mayAnswer);
  return (
    <section aria-label={t('asking.of', { ticket: name })} className="grid gap-2">
      <dl className="grid gap-1 text-sm">
        {asked.map((each) => (
          <div key={each.questionId} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{each.label}</dt>
            <dd className="min-w-0 font-medium break-words">
              <Told asked={each} />
            </dd>
          </div>
        ))}
      </dl>
      {mayAnswer && (
        <Button
          size="small"
          variant={open > 0 ? 'primary' : 'secondary'}
          className="justify-self-start"
          onClick={() => setOpen(true)}
        >
          {open > 0 ? t('asking.answerOpen', { count: open }) : t('asking.change')}
        </Button>
      )}
      {isOpen && <AnswerDialog {...{ eventId, ticketId, name, asked }} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** The questions of one ticket, with what was answered. */
function askedOf({ questions, tickets }: MyAnswers, ticketId: TicketId): Asked[] {
  const answers = tickets.find((ticket) => ticket.ticketId === ticketId)?.answers ?? [];
  return answers.flatMap(({ questionId, value, mayAnswer }) => {
    const question = questions.find((each) => each.questionId === questionId);
    return question ? [{ ...question, value, mayAnswer }] : [];
  });
}

function Told({ asked: { kind, value, choices } }: { readonly asked: Asked }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const word = (key: string) => choices.find((choice) => choice.key === key)?.label ?? key;
  if (value === null) return <span className="text-muted">{t('asking.open')}</span>;
  if (typeof value === 'boolean') return t(value ? 'asking.yes' : 'asking.no');
  if (Array.isArray(value)) return format.list(value.map(word));
  if (typeof value === 'number') return format.number(value);
  if (kind === 'date') return format.date(`${value}T00:00:00.000Z`, 'UTC');
  return kind === 'choice' ? word(value) : value;
}

interface AnswerDialogProps extends TicketAnswersProps {
  readonly asked: readonly Asked[];
  readonly onClose: () => void;
}

function AnswerDialog({ eventId, ticketId, name, asked, onClose }: AnswerDialogProps): ReactNode {
  const t = useTexts();
  const formId = useId();
  const command = useAnswerQuestions(eventId);
  const [draft, setDraft] = useState<Draft>(() => draftOf(asked));
  const [isTried, setTried] = useState(false);
  // to whoever answers now, nothing is for later
  const questions = asked.filter(({ mayAnswer }) => mayAnswer).map((each) => ({ ...each, isLater: false }));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => setTried(true));
    if (questions.some((question) => faultOf(question, draft[question.questionId]) !== null)) return focusFault(form);
    const answers = questions.map((question) => ({
      questionId: question.questionId,
      value: saidIn(question, draft[question.questionId]),
    }));
    command
      .mutateAsync({ ticketId, answers })
      .then(() => {
        toasts.push({ tone: 'positive', title: t('frame.saved'), key: 'tickets' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it, and keeps what was typed
  };
  const refusal = command.error ? refusalOf(command.error) : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('asking.of', { ticket: name })}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={command.isPending}>
            {t('asking.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        <AnswerFields questions={questions} draft={draft} isTried={isTried} onChange={setDraft} />
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      </form>
    </Dialog>
  );
}

const draftOf = (asked: readonly Asked[]): Draft =>
  Object.fromEntries(
    asked.flatMap(({ questionId, value }) => (value === null ? [] : [[questionId, value satisfies AnswerValue]])),
  );
