import { refusalOf, useAddPageVersion } from '@ringside/client/api';
import { type Language, languageNames, languages, useAdminTexts, useLanguage } from '@ringside/client/texts';
import {
  Button,
  Card,
  Checkbox,
  Field,
  FormError,
  Notice,
  SegmentedControl,
  TextInput,
  toasts,
} from '@ringside/client/ui';
import { PAGE_NOTE_MAX, type PageSource } from '@ringside/contracts/site';
import { type FormEvent, type ReactNode, useState } from 'react';
import { MarkdownField } from '../event-form/markdown-field';

/** Writes a new version. When somebody else was faster, nothing that was typed is lost: the writer decides. */
export function PageForm({ source }: { readonly source: PageSource }): ReactNode {
  const t = useAdminTexts();
  const add = useAddPageVersion(source.page);
  const [base, setBase] = useState(source.version);
  const [texts, setTexts] = useState(source.texts);
  const [language, setLanguage] = useState<Language>(useLanguage().language);
  const [note, setNote] = useState('');
  const [isMaterial, setMaterial] = useState(false);
  const [isSent, setSent] = useState(false);
  const isEmpty = !languages.some((each) => texts[each]?.trim());
  const isBehind = source.version > base;
  const take = (from: PageSource) => {
    setBase(from.version);
    setTexts(from.texts);
    setNote('');
    setMaterial(false);
    setSent(false);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (isEmpty || isBehind) return;
    const onSuccess = (published: PageSource) => {
      take(published);
      const version = String(published.version);
      toasts.push({ tone: 'positive', title: t('upkeep.page.published', { version }), key: 'upkeep' });
    };
    add.mutate({ base, texts, note: note.trim(), isMaterial }, { onSuccess });
  };
  const { code, details } = refusalOf(add.error);
  return (
    <Card>
      <form noValidate onSubmit={send} className="grid gap-5">
        <SegmentedControl
          label={t('upkeep.language')}
          className="justify-self-start"
          value={language}
          onChange={setLanguage}
          segments={languages.map((each) => ({ value: each, label: languageNames[each] }))}
        />
        <MarkdownField
          key={language}
          name={`text-${language}`}
          label={`${t('upkeep.page.text')} (${languageNames[language]})`}
          hint={t('upkeep.page.text.hint')}
          error={isSent && isEmpty ? t('upkeep.page.empty') : null}
          value={texts[language] ?? ''}
          onChange={(text) => setTexts({ ...texts, [language]: text })}
        />
        <Field label={t('upkeep.page.note')} optional={t('frame.optional')} hint={t('upkeep.page.note.hint')}>
          <TextInput value={note} maxLength={PAGE_NOTE_MAX} onChange={({ target }) => setNote(target.value)} />
        </Field>
        {source.page === 'privacy' && (
          <Checkbox
            checked={isMaterial}
            onChange={({ target }) => setMaterial(target.checked)}
            label={t('upkeep.page.material')}
            hint={t('upkeep.page.material.hint')}
          />
        )}
        {isBehind && <Behind source={source} onMine={() => setBase(source.version)} onTheirs={() => take(source)} />}
        <FormError message={add.error && code !== 'STALE' ? t.refusal(code, details) : null} />
        <Button type="submit" variant="primary" busy={add.isPending} className="justify-self-start">
          {t('upkeep.page.publish')}
        </Button>
      </form>
    </Card>
  );
}

interface BehindProps {
  readonly source: PageSource;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

function Behind({ source: { page, version }, onMine, onTheirs }: BehindProps): ReactNode {
  const t = useAdminTexts();
  return (
    <Notice tone="warning" announce title={t('upkeep.page.stale', { version: String(version) })}>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button size="small" onClick={onMine}>
          {t('upkeep.page.stale.mine')}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {t('upkeep.page.stale.theirs')}
        </Button>
        <a
          href={`/pages/${page}`}
          target="_blank"
          rel="noreferrer"
          className="font-medium underline underline-offset-3"
        >
          {t('upkeep.page.read')}
        </a>
      </div>
    </Notice>
  );
}
