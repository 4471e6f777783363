import { useTexts } from '@ringside/client/texts';
import { ThemeToggle } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** Light, dark, or as the device. */
export function Appearance(): ReactNode {
  const t = useTexts();
  return (
    <ThemeToggle
      label={t('frame.theme')}
      names={{ system: t('frame.theme.system'), light: t('frame.theme.light'), dark: t('frame.theme.dark') }}
    />
  );
}
