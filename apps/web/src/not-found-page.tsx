import { usePage } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton } from '@ringside/client/ui';
import { Compass } from 'lucide-react';
import type { ReactNode } from 'react';

export function NotFoundPage(): ReactNode {
  const t = useTexts();
  const heading = usePage(t('frame.notFound'));
  return (
    <EmptyState
      className="py-24"
      icon={<Compass />}
      title={
        <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {t('frame.notFound')}
        </h1>
      }
      action={
        <LinkButton to="/" variant="primary">
          {t('frame.notFound.home')}
        </LinkButton>
      }
    >
      {t('frame.notFound.text')}
    </EmptyState>
  );
}
