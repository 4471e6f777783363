import { type RefusalError, refusalOf } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, ErrorState, LinkButton } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PageHeading } from './page-heading';
import { withReturn } from './return-address';

interface FailureLook {
  /** It stands for a whole page, so its title is the page's heading. */
  readonly isPage?: boolean;
  readonly className?: string;
}

export interface FailureViewProps extends FailureLook {
  readonly error: unknown;
  /** Asks again; left out where that cannot help. */
  readonly onRetry?: () => void;
  /** In place of "There is nothing here", for a page that knows what is missing. */
  readonly notFound?: { readonly title: string; readonly text: string };
}

/** Why something could not be shown, and the way on: sign in, try again, or go home. */
export function FailurePanel({ error, onRetry, notFound, ...look }: FailureViewProps): ReactNode {
  const t = useTexts();
  const refusal = refusalOf(error);
  switch (refusal.code) {
    case 'NOT_FOUND':
    case 'INVALID': // an address with an id that cannot be one
      return (
        <Failure {...look} title={notFound?.title ?? t('frame.notFound')} action={<WayHome />}>
          {notFound?.text ?? t('frame.notFound.text')}
        </Failure>
      );
    case 'FORBIDDEN':
      return (
        <Failure {...look} title={t('frame.forbidden')} action={<WayHome />}>
          {t('frame.forbidden.text')}
        </Failure>
      );
    case 'NOT_SIGNED_IN':
      return <Failure {...look} title={t('frame.signInFirst')} action={<WayIn />} />;
    default:
      return <Mishap {...look} refusal={refusal} onRetry={onRetry} />;
  }
}

interface FailureProps extends FailureLook {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

function Failure({ isPage = false, title, ...rest }: FailureProps): ReactNode {
  return <ErrorState {...rest} title={isPage ? <PageHeading title={title} /> : title} />;
}

function WayHome(): ReactNode {
  const t = useTexts();
  return <LinkButton to="/">{t('frame.notFound.home')}</LinkButton>;
}

function WayIn(): ReactNode {
  const t = useTexts();
  const location = useLocation();
  return (
    <LinkButton to={withReturn('/sign-in', location)} variant="primary">
      {t('frame.signIn')}
    </LinkButton>
  );
}

interface MishapProps extends FailureLook {
  readonly refusal: RefusalError;
  readonly onRetry: (() => void) | undefined;
}

/** Nobody is refused; it went wrong. */
function Mishap({ refusal: { code, details, requestId }, onRetry, ...look }: MishapProps): ReactNode {
  const t = useTexts();
  const retry = onRetry && <Button onClick={onRetry}>{t('frame.retry')}</Button>;
  if (code === 'OFFLINE') return <Failure {...look} title={t.refusal(code)} action={retry} />;
  return (
    <Failure {...look} title={t('frame.error')} action={retry}>
      <p>{code === 'UNKNOWN' ? t('frame.error.text') : t.refusal(code, details)}</p>
      {requestId && <p className="mt-2 font-mono text-xs">{t('frame.error.reference', { reference: requestId })}</p>}
    </Failure>
  );
}
