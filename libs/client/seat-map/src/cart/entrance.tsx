import { type Texts, useTexts } from '@ringside/client/texts';
import { Button, LinkButton } from '@ringside/client/ui';
import type { Hold } from '@ringside/contracts/booking';
import { Smartphone } from 'lucide-react';
import { type ReactNode, useState } from 'react';

/** How a visitor gets an account, or into theirs. */
export interface Entrance {
  /** The page where they sign in, with the way back here. */
  readonly to: string;
  /** The same without leaving the page, until it is closed. */
  readonly dialog?: ((onClose: () => void) => ReactNode) | undefined;
  /** How a guest takes a hold to another device, until it is closed. */
  readonly carryOn?: ((hold: Hold, onClose: () => void) => ReactNode) | undefined;
}

interface EntranceButtonProps {
  readonly entrance: Entrance;
  readonly text: Parameters<Texts>[0] & ('guest.order' | 'guest.signIn');
  readonly isSmall?: boolean;
}

/** Leads a visitor to an account, in place where that can be. */
export function EntranceButton({ entrance: { to, dialog }, text, isSmall = false }: EntranceButtonProps): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const looks = isSmall
    ? ({ size: 'small', className: 'mt-2' } as const)
    : ({ size: 'large', variant: 'primary' } as const);
  if (!dialog) {
    return (
      <LinkButton to={to} {...looks}>
        {t(text)}
      </LinkButton>
    );
  }
  return (
    <>
      <Button {...looks} onClick={() => setOpen(true)}>
        {t(text)}
      </Button>
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}

/** In place of ordering: what a guest holds stays theirs while they sign in or make an account. */
export function GuestOrder({ entrance }: { readonly entrance: Entrance }): ReactNode {
  const t = useTexts();
  return (
    <>
      <p className="text-sm text-muted">{t('guest.hint')}</p>
      <EntranceButton entrance={entrance} text="guest.order" />
    </>
  );
}

/** Takes the hold to another device. */
export function CarryOnButton({ entrance, hold }: { readonly entrance: Entrance; readonly hold: Hold }): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!entrance.carryOn) return null;
  return (
    <>
      <Button variant="ghost" icon={<Smartphone aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('guest.carryOn')}
      </Button>
      {isOpen && entrance.carryOn(hold, () => setOpen(false))}
    </>
  );
}
