import { RefusalError, tokenQueries, useSession } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadTokensTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { IssuedApiToken } from '@ringside/contracts/tokens';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IssuedToken } from './issued-token';
import { TokenForm } from './token-form';
import { TokenList } from './token-list';

/** A person's API tokens: made here, shown once, revoked here. */
export function TokensPage(): ReactNode {
  return (
    <MoreTexts load={loadTokensTexts}>
      <Content />
    </MoreTexts>
  );
}

function Content(): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="grid gap-1.5">
        <PageHeading title={t('tokens.title')} className="text-3xl font-bold" />
        <p className="max-w-prose text-muted">{t('tokens.lead')}</p>
        <p>
          <a href="/api/docs" className="text-sm font-medium text-accent-text underline decoration-current/40 underline-offset-3">
            {t('tokens.docs')}
          </a>
        </p>
      </header>
      {user ? (
        <MyTokens />
      ) : isKnown ? (
        <FailureView error={new RefusalError('NOT_SIGNED_IN')} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </div>
  );
}

function MyTokens(): ReactNode {
  const t = useTexts();
  const [isMaking, setMaking] = useState(false);
  const [issued, setIssued] = useState<IssuedApiToken | null>(null);
  const { data, error, refetch } = useQuery(tokenQueries.mine());
  if (!data && error) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows label={t('frame.loading')} />;
  const makeButton = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden="true" className="size-4" />
      {t('tokens.new')}
    </Button>
  );
  const keep = (token: IssuedApiToken) => {
    setMaking(false);
    setIssued(token);
  };
  return (
    <>
      {issued && <IssuedToken token={issued.token} onDone={() => setIssued(null)} />}
      {isMaking && <TokenForm onIssued={keep} onCancel={() => setMaking(false)} />}
      {data.items.length > 0 && !isMaking && !issued && <div>{makeButton}</div>}
      {data.items.length > 0 && <TokenList tokens={data.items} />}
      {data.items.length === 0 && !isMaking && (
        <EmptyState icon={<KeyRound />} title={t('tokens.none')} action={makeButton}>
          {t('tokens.none.text')}
        </EmptyState>
      )}
    </>
  );
}
