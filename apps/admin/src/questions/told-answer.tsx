import { useAdminTexts, useFormats } from '@ringside/client/texts';
import type { ToldAnswer } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

/** An answer as it is read out. */
export function ToldAnswerText({ answer: { kind, value } }: { readonly answer: ToldAnswer }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (value === null) return t('answers.open');
  if (typeof value === 'boolean') return t(value ? 'answers.yes' : 'answers.no');
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) return format.list(value);
  return kind === 'date' ? format.date(`${value}T00:00:00.000Z`, 'UTC') : value;
}
