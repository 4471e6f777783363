import { useTexts, type Texts } from '@ringside/client/texts';
import { useState, type FormEvent } from 'react';
import { type AccountField, placeRefusal, type Typed, type Wrong } from './account-checks';

interface AccountForm<Field extends AccountField> {
  readonly fields: readonly Field[];
  readonly check: (typed: Typed<Field>, t: Texts) => Wrong;
  readonly send: (typed: Typed<Field>) => Promise<unknown>;
}

/**
 * Checks, sends and says what is wrong where it is wrong; the focus goes there. The inputs keep what was typed, because
 * nothing here ever sets their values.
 */
export function useAccountForm<Field extends AccountField>({ fields, check, send }: AccountForm<Field>) {
  const t = useTexts();
  const [wrong, setWrong] = useState<Wrong>({});
  const [refusal, setRefusal] = useState<string | null>(null);

  const complain = (form: HTMLFormElement, found: Wrong, rest: string | null) => {
    setWrong(found);
    setRefusal(rest);
    const first = fields.find((field) => found[field]);
    const control = first && form.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const typed = Object.fromEntries(fields.map((field) => [field, String(data.get(field) ?? '')])) as Typed<Field>;
    const found = check(typed, t);
    complain(form, found, null);
    if (Object.keys(found).length > 0) return;
    await send(typed).catch((error: unknown) => {
      const { wrong: refused, rest } = placeRefusal(error, t);
      complain(form, refused, rest);
    });
  };

  return { t, wrong, refusal, onSubmit };
}
