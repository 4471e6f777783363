import { refusalOf } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, ErrorState } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** Why nothing can be shown, and another try. */
export function FailedPart({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactNode {
  const t = useTexts();
  const { code, details } = refusalOf(error);
  return <ErrorState title={t.refusal(code, details)} action={<Button onClick={onRetry}>{t('frame.retry')}</Button>} />;
}
