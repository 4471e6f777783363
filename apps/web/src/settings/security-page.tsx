import type { ReactNode } from 'react';
import { AddressCard } from './address-card';
import { PasswordCard } from './password-card';
import { SettingsFrame } from './settings-frame';
import { TwoFactorCard } from './two-factor-card';
import { WithAccount } from './with-account';

/** What keeps an account its person's. */
export function SecurityPage(): ReactNode {
  return (
    <SettingsFrame>
      <WithAccount>
        {(account) => (
          <>
            <AddressCard account={account} />
            <TwoFactorCard account={account} />
            <PasswordCard />
          </>
        )}
      </WithAccount>
    </SettingsFrame>
  );
}
