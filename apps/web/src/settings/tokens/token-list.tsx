import { refusalOf, serverNow, useRevokeToken } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Badge, Button, Card, ConfirmDialog, FormError, RelativeTime, toasts } from '@ringside/client/ui';
import type { ApiToken } from '@ringside/contracts/tokens';
import { type ReactNode, useState } from 'react';

/** The tokens that there are, each with what it may do and when it was used. */
export function TokenList({ tokens }: { readonly tokens: readonly ApiToken[] }): ReactNode {
  return (
    <Card flush>
      <ul>
        {tokens.map((token) => (
          <li key={token.id} className="border-line not-first:border-t">
            <TokenRow token={token} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TokenRow({ token }: { readonly token: ApiToken }): ReactNode {
  const t = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 p-4 sm:px-5">
      <div className="grid min-w-0 gap-1.5">
        <p className="font-semibold break-words">{token.name}</p>
        <p className="flex flex-wrap gap-1.5">
          {token.scopes.map((scope) => (
            <Badge key={scope}>{scope}</Badge>
          ))}
        </p>
        <TokenFacts token={token} />
      </div>
      <Button size="small" onClick={() => setAsking(true)} aria-label={t('tokens.revoke.named', { name: token.name })}>
        {t('tokens.revoke')}
      </Button>
      <RevokeDialog token={token} open={isAsking} onClose={() => setAsking(false)} />
    </div>
  );
}

function TokenFacts({ token: { beginning, expiresAt, isOver, usedAt } }: { readonly token: ApiToken }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const date = format.date(expiresAt);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
      <li>{t('tokens.beginning', { beginning })}</li>
      <li className={isOver ? 'font-medium text-danger' : undefined}>
        {isOver ? t('tokens.over', { date }) : t('tokens.expires', { date })}
      </li>
      <li>
        {usedAt === null ? (
          t('tokens.unused')
        ) : (
          <RelativeTime
            at={usedAt}
            clock={serverNow}
            full={format.dateTime}
            format={(at, now) => t('tokens.used', { when: format.relative(at, now) })}
          />
        )}
      </li>
    </ul>
  );
}

interface RevokeDialogProps {
  readonly token: ApiToken;
  readonly open: boolean;
  readonly onClose: () => void;
}

function RevokeDialog({ token: { id, name }, open, onClose }: RevokeDialogProps): ReactNode {
  const t = useTexts();
  const revoke = useRevokeToken();
  const { code, details } = refusalOf(revoke.error);
  const onConfirm = () =>
    revoke.mutate(id, {
      onSuccess: () => {
        onClose();
        toasts.push({ tone: 'positive', title: t('tokens.revoked', { name }) });
      },
    });
  return (
    <ConfirmDialog
      open={open}
      danger
      title={t('tokens.revoke.ask', { name })}
      confirmLabel={t('tokens.revoke')}
      cancelLabel={t('frame.cancel')}
      busy={revoke.isPending}
      onConfirm={onConfirm}
      onCancel={onClose}
    >
      <div className="grid gap-3">
        <p>{t('tokens.revoke.text')}</p>
        <FormError message={revoke.error ? t.refusal(code, details) : null} />
      </div>
    </ConfirmDialog>
  );
}
