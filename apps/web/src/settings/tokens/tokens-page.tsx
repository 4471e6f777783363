import { tokenQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadTokensTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { ApiToken, IssuedApiToken } from '@ringside/contracts/tokens';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { SettingsFrame } from '../settings-frame';
import { IssuedToken } from './issued-token';
import { TokenForm } from './token-form';
import { TokenList } from './token-list';

/** A person's API tokens: made here, shown once, revoked here. */
export function TokensPage(): ReactNode {
  return (
    <SettingsFrame>
      <MoreTexts load={loadTokensTexts}>
        <Lead />
        <MyTokens />
      </MoreTexts>
    </SettingsFrame>
  );
}

function Lead(): ReactNode {
  const t = useTexts();
  return (
    <div className="grid gap-2">
      <p className="max-w-prose text-muted">{t('tokens.lead')}</p>
      <p>
        {/* another page load: the server draws it */}
        <a
          href="/api/docs"
          className="text-sm font-medium text-accent-text underline decoration-current/40 underline-offset-3"
        >
          {t('tokens.docs')}
        </a>
      </p>
    </div>
  );
}

function MyTokens(): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(tokenQueries.mine());
  if (data) return <Known tokens={data.items} />;
  return error ? (
    <FailureView error={error} onRetry={() => void refetch()} />
  ) : (
    <LoadingRows label={t('frame.loading')} />
  );
}

function Known({ tokens }: { readonly tokens: readonly ApiToken[] }): ReactNode {
  const t = useTexts();
  const [isMaking, setMaking] = useState(false);
  const [issued, setIssued] = useState<IssuedApiToken | null>(null);
  const isEmpty = tokens.length === 0;
  const keep = (token: IssuedApiToken) => {
    setMaking(false);
    setIssued(token);
  };
  const makeButton = (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setMaking(true)}>
      {t('tokens.new')}
    </Button>
  );
  return (
    <>
      {issued && <IssuedToken token={issued.token} onDone={() => setIssued(null)} />}
      {isMaking && <TokenForm onIssued={keep} onCancel={() => setMaking(false)} />}
      {!isEmpty && !isMaking && !issued && <div>{makeButton}</div>}
      {!isEmpty && <TokenList tokens={tokens} />}
      {isEmpty && !isMaking && (
        <EmptyState icon={<KeyRound />} title={t('tokens.none')} action={makeButton}>
          {t('tokens.none.text')}
        </EmptyState>
      )}
    </>
  );
}
