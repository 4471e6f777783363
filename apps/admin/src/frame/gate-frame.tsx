import { Appearance, LanguageMenu, PageToasts } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Logo } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** Around what is shown before somebody is let in. */
export function GateFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  return (
    <div className="flex min-h-dvh flex-col">
      <main className="mx-auto grid w-full max-w-md grow content-center gap-6 px-4 py-10">
        <Logo name="Ringside" className="justify-self-center" />
        {children}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-4 sm:px-6">
        <a href="/" className="text-sm text-muted underline underline-offset-3 hover:text-text">
          {t('frame.toParticipants')}
        </a>
        <div className="flex items-center gap-3">
          <LanguageMenu />
          <Appearance />
        </div>
      </footer>
      <PageToasts />
    </div>
  );
}
