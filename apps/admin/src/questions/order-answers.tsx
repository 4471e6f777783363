import { questionQueries } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { EventId, OrderId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ToldAnswerText } from './told-answer';

interface OrderAnswersProps {
  readonly eventId: EventId;
  readonly orderId: OrderId;
}

/** What was answered for the tickets of an order; nothing where nothing is asked. */
export function OrderAnswers({ eventId, orderId }: OrderAnswersProps): ReactNode {
  const t = useAdminTexts();
  const { data } = useQuery(questionQueries.ofOrder(eventId, orderId));
  const lines = data?.lines.filter(({ answers }) => answers.length > 0) ?? [];
  if (lines.length === 0) return null;
  return (
    <Card title={t('answers.title')} level={3}>
      <ul className="grid gap-4">
        {lines.map(({ lineId, label, ticketType, answers }) => (
          <li key={lineId} className="grid gap-1">
            <p className="font-medium">{[ticketType, label].filter(Boolean).join(', ')}</p>
            <dl className="grid gap-1 text-sm">
              {answers.map((answer) => (
                <div key={answer.questionId} className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{answer.label}</dt>
                  <dd className={answer.value === null ? 'text-muted' : 'min-w-0 break-words whitespace-pre-line'}>
                    <ToldAnswerText answer={answer} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Card>
  );
}
