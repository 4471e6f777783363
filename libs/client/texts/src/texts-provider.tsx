import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { detectLanguage, storeLanguage, type Language } from './language';
import type { TextsLoader } from './load-texts';
import type { Catalogue } from './message';
import { makeTranslate, type AdminTexts, type Texts } from './translate';

/** The language an app starts with, its texts already there: nothing is drawn in a wrong language first. */
export interface TextsStart {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

interface Spoken extends TextsStart {
  readonly t: AdminTexts;
  readonly setLanguage: (language: Language) => Promise<void>;
}

const TextsContext = createContext<Spoken | null>(null);

/**
 * The start for this visitor: the language they chose or their browser wishes. When its file cannot be fetched the
 * promise rejects; the app then shows its plain "cannot load" page.
 */
export async function startTexts(load: TextsLoader, language: Language = detectLanguage()): Promise<TextsStart> {
  return { language, catalogue: await load(language) };
}

/** Gives the texts to everything below and keeps `<html lang>` in step. */
export function TextsProvider({
  start,
  load,
  children,
}: {
  readonly start: TextsStart;
  readonly load: TextsLoader;
  readonly children: ReactNode;
}): ReactNode {
  const [{ language, catalogue }, setSpoken] = useState(start);
  const setLanguage = useCallback(
    async (wished: Language) => {
      const next = await startTexts(load, wished);
      storeLanguage(wished);
      setSpoken(next);
    },
    [load],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({ language, catalogue, t: makeTranslate(language, catalogue), setLanguage }),
    [language, catalogue, setLanguage],
  );
  return <TextsContext value={spoken}>{children}</TextsContext>;
}

function useSpoken(): Spoken {
  const spoken = use(TextsContext);
  if (!spoken) throw new Error('No <TextsProvider> above');
  return spoken;
}

/** The texts for a page or view of the participants' app, or for a view that both apps show. */
export const useTexts = (): Texts => useSpoken().t;

/** The texts for the organizers' app: the `admin.` keys too, which the participants' app does not load. */
export const useAdminTexts = (): AdminTexts => useSpoken().t;

/** The language spoken, and its switch, which rejects (and changes nothing) when the texts cannot be fetched. */
export function useLanguage(): Pick<Spoken, 'language' | 'setLanguage'> {
  const { language, setLanguage } = useSpoken();
  return { language, setLanguage };
}
