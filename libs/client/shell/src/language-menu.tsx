import { languageNames, languages, useLanguage, useTexts } from '@ringside/client/texts';
import { Menu, toasts } from '@ringside/client/ui';
import { Check, Languages } from 'lucide-react';
import type { ReactNode } from 'react';

/** Each language by its own name. What cannot be fetched is said, and nothing changes. */
export function LanguageMenu(): ReactNode {
  const t = useTexts();
  const { language, setLanguage } = useLanguage();
  const choose = (wished: typeof language) => {
    setLanguage(wished).catch(() => toasts.push({ tone: 'danger', title: t('frame.languageFailed'), key: 'language' }));
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
