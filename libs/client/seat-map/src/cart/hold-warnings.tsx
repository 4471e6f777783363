import { serverNow } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { useNow } from '@ringside/client/ui';
import type { ReactNode } from 'react';

const MINUTE_MS = 60_000;
const SAID_AT_MINUTES = [1, 2, 5];

/** Read out when five, two and one minute are left: a clock that counts aloud would drown everything else. */
export function HoldWarnings({ expiresAt }: { readonly expiresAt: string }): ReactNode {
  const t = useTexts();
  const leftMs = Date.parse(expiresAt) - useNow(1000, serverNow);
  const minutes = SAID_AT_MINUTES.find((each) => leftMs <= each * MINUTE_MS);
  return (
    <p role="status" className="sr-only">
      {minutes !== undefined && leftMs > 0 && t('booking.minutesLeft', { count: minutes })}
    </p>
  );
}
