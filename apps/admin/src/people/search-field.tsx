import { Field, TextInput } from '@ringside/client/ui';
import { useEffect, useState, type ReactNode } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** Called when the typing pauses. */
  readonly onChange: (value: string) => void;
}

const PAUSE_MS = 300;

/** Words to search for. It asks when the typing pauses, not with every letter. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps): ReactNode {
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
    <Field label={label} hint={hint}>
      <TextInput type="search" maxLength={100} value={typed} onChange={(event) => setTyped(event.target.value)} />
    </Field>
  );
}
