import { useTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import { SEARCH_MAX } from '@ringside/contracts/discovery';
import { useEffect, useState, type ReactNode } from 'react';

interface SearchWordsProps {
  readonly value: string;
  /** Called when the typing pauses. */
  readonly onChange: (value: string) => void;
}

const PAUSE_MS = 300;

/** Words to search for. It asks when the typing pauses, not with every letter. */
export function SearchWords({ value, onChange }: SearchWordsProps): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // changed from outside: the way back, or the filters were cleared
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Field label={t('discovery.search')} className="min-w-0 grow">
      <TextInput
        type="search"
        name="search"
        placeholder={t('discovery.search.hint')}
        maxLength={SEARCH_MAX}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field>
  );
}
