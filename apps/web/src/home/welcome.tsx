import { useSession } from '@ringside/client/api';
import { EventArt } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import type { ReactNode, RefObject } from 'react';

/** What this place is for; the way in for those who are new. */
export function Welcome({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <section className="relative isolate overflow-clip bg-night text-white">
      <EventArt seed="ringside" className="absolute inset-0 -z-10 size-full" />
      <div className="absolute inset-0 -z-10 bg-gradient-to-r from-night/90 via-night/60 to-transparent" />
      <div className="mx-auto grid w-full max-w-6xl gap-4 px-4 py-12 sm:px-6 sm:py-20">
        <h1 ref={heading} tabIndex={-1} className="max-w-2xl text-4xl font-extrabold outline-none sm:text-6xl">
          {t('pages.home.title')}
        </h1>
        <p className="max-w-xl text-base text-white/85 sm:text-lg">{t('pages.home.lead')}</p>
        {isKnown && !user && (
          <div className="mt-2 flex flex-wrap gap-3">
            <LinkButton to="/sign-up" variant="primary" size="large">
              {t('frame.signUp')}
            </LinkButton>
            <LinkButton to="/sign-in" size="large">
              {t('frame.signIn')}
            </LinkButton>
          </div>
        )}
      </div>
    </section>
  );
}
