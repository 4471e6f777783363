import { orderQueries, questionQueries, refusalOf, useQuestionStep } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadQuestionsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, EmptyState, FormError, LoadingRows } from '@ringside/client/ui';
import { type DeskQuestion, type DeskQuestions, QUESTIONS_MAX, type TicketType } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { MessageCircleQuestion, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { QuestionDialog } from './question-dialog';
import { QuestionRow } from './question-row';

/** What the event asks for each ticket. */
export const QuestionsView = (): ReactNode => (
  <MoreTexts load={loadQuestionsTexts}>
    <Questions />
  </MoreTexts>
);

function Questions(): ReactNode {
  const { id: eventId } = useDeskEvent();
  const t = useAdminTexts();
  const asked = useQuery(questionQueries.desk(eventId));
  const catalogue = useQuery(orderQueries.catalogue(eventId));
  const error = asked.error ?? catalogue.error;
  if (asked.data && catalogue.data) {
    return <QuestionList questions={asked.data.questions} types={catalogue.data.ticketTypes} />;
  }
  if (error)
    return <FailureView error={error} onRetry={() => void Promise.all([asked.refetch(), catalogue.refetch()])} />;
  return <LoadingRows label={t('frame.loading')} />;
}

interface QuestionListProps extends DeskQuestions {
  readonly types: readonly TicketType[];
}

function QuestionList({ questions, types }: QuestionListProps): ReactNode {
  const t = useAdminTexts();
  const { id: eventId, timeZone } = useDeskEvent();
  const [edited, setEdited] = useState<DeskQuestion | 'new' | null>(null);
  const [removed, setRemoved] = useState<DeskQuestion | null>(null);
  const command = useQuestionStep(eventId);
  const refusal = command.error ? refusalOf(command.error) : undefined;
  const move = (from: number, by: 1 | -1) => {
    const questionIds = questions.map(({ questionId }) => questionId);
    questionIds.splice(from + by, 0, ...questionIds.splice(from, 1));
    command.mutate({ step: 'order', questionIds });
  };
  const create = questions.length < QUESTIONS_MAX && (
    <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => setEdited('new')}>
      {t('questions.new')}
    </Button>
  );
  return (
    <Card title={t('questions.title')} actions={questions.length > 0 && create}>
      {questions.length === 0 ? (
        <EmptyState icon={<MessageCircleQuestion aria-hidden="true" />} title={t('questions.none')} action={create}>
          {t('questions.none.text')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {questions.map((question, index) => (
            <QuestionRow
              key={question.questionId}
              question={question}
              types={types}
              isBusy={command.isPending}
              onUp={index > 0 ? () => move(index, -1) : undefined}
              onDown={index < questions.length - 1 ? () => move(index, 1) : undefined}
              onEdit={() => setEdited(question)}
              onRemove={() => setRemoved(question)}
            />
          ))}
        </ul>
      )}
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      {edited !== null && (
        <QuestionDialog
          eventId={eventId}
          zone={timeZone}
          types={types}
          question={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {removed && <Removal eventId={eventId} question={removed} onClose={() => setRemoved(null)} />}
    </Card>
  );
}

interface RemovalProps {
  readonly eventId: EventId;
  readonly question: DeskQuestion;
  readonly onClose: () => void;
}

/** Says how many answers go with a question before it does. */
function Removal({ eventId, question: { questionId, label, answers }, onClose }: RemovalProps): ReactNode {
  const t = useAdminTexts();
  const command = useQuestionStep(eventId);
  const refusal = command.error ? refusalOf(command.error) : undefined;
  const remove = () => void command.mutateAsync({ step: 'remove', questionId }).then(onClose, () => undefined); // the dialog says it
  return (
    <ConfirmDialog
      open
      danger
      title={t('questions.remove', { question: label })}
      confirmLabel={t('questions.remove.confirm')}
      cancelLabel={t('frame.cancel')}
      busy={command.isPending}
      onConfirm={remove}
      onCancel={onClose}
    >
      {t('questions.remove.text', { count: answers })}
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
    </ConfirmDialog>
  );
}
