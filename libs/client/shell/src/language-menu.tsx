import { useSession } from '@ringside/client/api';
import { type Language, languageNames, languages, useLanguage, useTexts } from '@ringside/client/texts';
import { Menu, toasts } from '@ringside/client/ui';
import { Check, Languages } from 'lucide-react';
import type { ReactNode } from 'react';

/** The account's mails follow the language of its pages; when that cannot be stored, the page is right all the same. */
async function keepLanguage(language: Language): Promise<void> {
  const { storeLanguage } = await import('./store-language');
  await storeLanguage(language);
}

/** Each language by its own name. What cannot be fetched is said, and nothing changes. */
export function LanguageMenu(): ReactNode {
  const t = useTexts();
  const { language, setLanguage } = useLanguage();
  const { user } = useSession();
  const choose = (wished: typeof language) => {
    setLanguage(wished)
      .then(() => (user ? keepLanguage(wished) : undefined))
      .catch(() => toasts.push({ tone: 'danger', title: t('frame.languageFailed'), key: 'language' }));
  };
  const entries = languages.map((each) => ({
    label: languageNames[each],
    icon: <Check aria-hidden="true" className={each === language ? undefined : 'invisible'} />,
    onSelect: () => choose(each),
  }));
  return (
    <Menu
      label={`${t('frame.language')}: ${languageNames[language]}, ${language.toUpperCase()}`}
      groups={[entries]}
      triggerClassName="px-2.5 text-muted hover:text-text"
      trigger={
        <>
          <Languages aria-hidden="true" className="size-5" />
          <span className="text-sm font-semibold uppercase max-sm:hidden">{language}</span>
        </>
      }
    />
  );
}
