import { refusalOf, useConfirmAddress } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, LinkButton, Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { tokenOf } from './link-token';
import { RecoveryPage, RecoveryTexts } from './recovery-page';

/** Where the link of a confirmation leads. A press confirms: programs that open links in mails to look at them do not. */
export function ConfirmAddressPage(): ReactNode {
  return (
    <RecoveryTexts>
      <Confirm />
    </RecoveryTexts>
  );
}

function Confirm(): ReactNode {
  const t = useTexts();
  const token = tokenOf(useLocation().hash);
  const confirm = useConfirmAddress();
  const goOn = (
    <LinkButton to="/" className="justify-self-start">
      {t('settings.confirm.go')}
    </LinkButton>
  );
  if (token === null || confirm.isError) {
    const why = token === null ? t('settings.link.broken') : t.refusal(refusalOf(confirm.error).code);
    return (
      <RecoveryPage title={t('settings.confirm.title')}>
        <Notice tone="danger" announce>
          {why}
        </Notice>
        {goOn}
      </RecoveryPage>
    );
  }
  if (confirm.data) {
    return (
      <RecoveryPage title={t('settings.confirm.title')}>
        <Notice tone="positive" announce>
          {t('settings.confirm.done', { address: confirm.data.email })}
        </Notice>
        {goOn}
      </RecoveryPage>
    );
  }
  return (
    <RecoveryPage title={t('settings.confirm.title')} lead={t('settings.confirm.lead')}>
      <Button
        variant="primary"
        size="large"
        className="justify-self-start"
        busy={confirm.isPending}
        onClick={() => confirm.mutate(token)}
      >
        {t('settings.confirm.submit')}
      </Button>
    </RecoveryPage>
  );
}
