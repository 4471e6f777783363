import { type RefusalError, refusalOf } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, ErrorState, LinkButton } from '@ringside/client/ui';
import { CloudOff, Compass, Lock, LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { withReturn } from './return-address';

interface FailureViewProps {
  readonly error: unknown;
  /** Asks again; left out where that cannot help. */
  readonly onRetry?: () => void;
  /** In place of "There is nothing here", for a page that knows what is missing. */
  readonly notFound?: { readonly title: string; readonly text: string };
  readonly className?: string;
}

/** Why something could not be shown, and the way on: sign in, try again, or go home. */
export function FailureView({ error, onRetry, notFound, className }: FailureViewProps): ReactNode {
  const t = useTexts();
  const refusal = refusalOf(error);
  const look = className === undefined ? {} : { className };
  switch (refusal.code) {
    case 'NOT_FOUND':
    case 'INVALID': // an address with an id that cannot be one
      return (
        <ErrorState {...look} icon={<Compass />} title={notFound?.title ?? t('frame.notFound')} action={<WayHome />}>
          {notFound?.text ?? t('frame.notFound.text')}
        </ErrorState>
      );
    case 'FORBIDDEN':
      return (
        <ErrorState {...look} icon={<Lock />} title={t('frame.forbidden')} action={<WayHome />}>
          {t('frame.forbidden.text')}
        </ErrorState>
      );
    case 'NOT_SIGNED_IN':
      return <ErrorState {...look} icon={<LogIn />} title={t('frame.signInFirst')} action={<WayIn />} />;
    default:
      return <Mishap refusal={refusal} onRetry={onRetry} className={className} />;
  }
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

interface MishapProps {
  readonly refusal: RefusalError;
  readonly onRetry: (() => void) | undefined;
  readonly className: string | undefined;
}

/** Nobody is refused; it went wrong. */
function Mishap({ refusal: { code, details, requestId }, onRetry, className }: MishapProps): ReactNode {
  const t = useTexts();
  const retry = onRetry && <Button onClick={onRetry}>{t('frame.retry')}</Button>;
  const look = className === undefined ? {} : { className };
  if (code === 'OFFLINE') {
    return <ErrorState {...look} icon={<CloudOff />} title={t.refusal(code)} action={retry} />;
  }
  return (
    <ErrorState {...look} title={t('frame.error')} action={retry}>
      <p>{code === 'UNKNOWN' ? t('frame.error.text') : t.refusal(code, details)}</p>
      {requestId && <p className="mt-2 font-mono text-xs">{t('frame.error.reference', { reference: requestId })}</p>}
    </ErrorState>
  );
}
