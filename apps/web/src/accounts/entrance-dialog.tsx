import { SignInForm, SignUpForm } from '@ringside/client/shell';
import { loadAccountsTexts, loadBookingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Dialog, SegmentedControl, TextLink } from '@ringside/client/ui';
import { type ReactNode, useState } from 'react';

interface EntranceDialogProps {
  readonly onClose: () => void;
}

/** An account without leaving the page: what was chosen on it stays. */
export function EntranceDialog(props: EntranceDialogProps): ReactNode {
  return (
    <MoreTexts load={loadAccountsTexts}>
      <MoreTexts load={loadBookingTexts}>
        <OpenEntrance {...props} />
      </MoreTexts>
    </MoreTexts>
  );
}

function OpenEntrance({ onClose }: EntranceDialogProps): ReactNode {
  const t = useTexts();
  const [way, setWay] = useState<'new' | 'known'>('new');
  return (
    <Dialog open onClose={onClose} closeLabel={t('frame.close')} title={t('guest.title')}>
      <div className="grid gap-5">
        <SegmentedControl
          label={t('guest.title')}
          value={way}
          onChange={setWay}
          segments={[
            { value: 'new', label: t('guest.new') },
            { value: 'known', label: t('guest.known') },
          ]}
          className="flex w-full"
        />
        {way === 'new' ? (
          <SignUpForm onDone={onClose} />
        ) : (
          <>
            <SignInForm onDone={onClose} />
            <p className="text-sm">
              <TextLink to="/reset-password">{t('accounts.signIn.forgot')}</TextLink>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
