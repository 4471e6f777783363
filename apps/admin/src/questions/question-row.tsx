import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { IconButton, StatusPill } from '@ringside/client/ui';
import type { DeskQuestion, TicketType } from '@ringside/contracts/booking';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';

interface QuestionRowProps {
  readonly question: DeskQuestion;
  readonly types: readonly TicketType[];
  readonly isBusy: boolean;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function QuestionRow({ question, types, isBusy, onUp, onDown, onEdit, onRemove }: QuestionRowProps): ReactNode {
  const t = useAdminTexts();
  const named = { question: question.label };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0 grow basis-52">
        <p className="flex flex-wrap items-center gap-2 font-medium break-words">
          {question.label}
          {question.isRequired && <StatusPill tone="info">{t('questions.isRequired')}</StatusPill>}
          {question.atDoor && <StatusPill>{t('questions.isAtDoor')}</StatusPill>}
        </p>
        <Asked question={question} types={types} />
      </div>
      <div className="flex items-center">
        <IconButton
          icon={<ArrowUp />}
          label={t('questions.up', named)}
          disabled={!onUp || isBusy}
          onClick={() => onUp?.()}
        />
        <IconButton
          icon={<ArrowDown />}
          label={t('questions.down', named)}
          disabled={!onDown || isBusy}
          onClick={() => onDown?.()}
        />
        <IconButton icon={<Pencil />} label={t('questions.changeOne', named)} onClick={onEdit} />
        <IconButton icon={<Trash2 />} label={t('questions.remove', named)} onClick={onRemove} />
      </div>
    </li>
  );
}

/** How it is answered, for which tickets, until when, and how often it was. */
function Asked({ question, types }: Pick<QuestionRowProps, 'question' | 'types'>): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { kind, ticketTypeIds, isLater, answerUntil, answers, choices } = question;
  const names = types.filter(({ id }) => ticketTypeIds?.includes(id)).map(({ name }) => name);
  const told = [
    t(`questions.kind.${kind}`),
    ...(ticketTypeIds === null ? [] : [names.length > 0 ? format.list(names) : t('questions.types.none')]),
    ...(isLater
      ? [answerUntil ? t('questions.laterUntil', { at: format.dateTime(answerUntil) }) : t('questions.isLater')]
      : []),
    t('questions.answers', { count: answers }),
  ];
  return (
    <>
      <p className="text-sm text-muted tabular-nums">{told.join(' · ')}</p>
      {choices.length > 0 && <p className="text-sm text-muted">{choices.map(({ label }) => label).join(', ')}</p>}
    </>
  );
}
