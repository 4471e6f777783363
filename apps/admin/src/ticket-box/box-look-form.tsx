import { languageNames, languages, useAdminTexts } from '@ringside/client/texts';
import { Field, Select, TextInput } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { BOX_THEMES, type BoxOptions } from './box-snippet';

interface BoxLookFormProps {
  readonly options: BoxOptions;
  readonly onChange: (options: BoxOptions) => void;
}

/** How the box looks. What is chosen stands in the snippet; nothing of it is kept here. */
export function BoxLookForm({ options, onChange }: BoxLookFormProps): ReactNode {
  const t = useAdminTexts();
  const themeOf = (value: string) => BOX_THEMES.find((theme) => theme === value) ?? 'auto';
  return (
    <fieldset className="grid gap-4 sm:grid-cols-3">
      <legend className="sr-only">{t('box.look')}</legend>
      <Field label={t('box.theme')}>
        <Select
          value={options.theme}
          onChange={({ target }) => onChange({ ...options, theme: themeOf(target.value) })}
          choices={BOX_THEMES.map((value) => ({ value, label: t(`box.theme.${value}`) }))}
        />
      </Field>
      <Field label={t('box.language')}>
        <Select
          value={options.language}
          onChange={({ target }) => onChange({ ...options, language: target.value })}
          choices={[
            { value: '', label: t('box.language.auto') },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
      </Field>
      <Field label={t('box.accent')}>
        <TextInput
          type="color"
          className="cursor-pointer p-1"
          value={options.accent}
          onChange={({ target }) => onChange({ ...options, accent: target.value })}
        />
      </Field>
    </fieldset>
  );
}
