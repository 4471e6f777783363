import { useTexts } from '@ringside/client/texts';
import { Toasts } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** The place of an app's short news. */
export function PageToasts(): ReactNode {
  const t = useTexts();
  return <Toasts label={t('frame.messages')} dismissLabel={t('frame.dismissMessage')} />;
}
