import { refusalOf } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { useState, type FormEvent } from 'react';

interface PlainForm<Name extends string> {
  /** All of them have to be filled in. */
  readonly fields: readonly Name[];
  /** Refusals that are about one field. */
  readonly places?: Readonly<Partial<Record<string, Name>>>;
  /** @param all everything in the form, fields that may stay empty too */
  readonly send: (typed: Readonly<Record<Name, string>>, all: FormData) => Promise<unknown>;
}

type Wrong<Name extends string> = Readonly<Partial<Record<Name, string>>>;

const NOTHING: Wrong<never> = {};

/** For short forms whose rules are the server's: says what is missing or refused where it belongs; the focus goes there. */
export function usePlainForm<Name extends string>({ fields, places = {}, send }: PlainForm<Name>) {
  const t = useTexts();
  const [wrong, setWrong] = useState<Wrong<Name>>(NOTHING as Wrong<Name>);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const complain = (form: HTMLFormElement, found: Wrong<Name>, rest: string | null = null) => {
    setWrong(found);
    setRefusal(rest);
    const control = form.elements.namedItem(fields.find((field) => found[field]) ?? '');
    if (control instanceof HTMLElement) control.focus();
  };
  const take = (form: HTMLFormElement, error: unknown) => {
    const { code, details, errors } = refusalOf(error);
    const at = places[code] ?? fields.find((field) => errors.some(({ pointer }) => pointer === `#/${field}`));
    const sentence = t.refusal(code, details);
    if (at) complain(form, { [at]: sentence } as Wrong<Name>);
    else complain(form, NOTHING as Wrong<Name>, sentence);
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const typed = Object.fromEntries(fields.map((field) => [field, String(data.get(field) ?? '')]));
    const missing = fields.filter((field) => typed[field]?.trim() === '');
    complain(form, Object.fromEntries(missing.map((field) => [field, t('accounts.invalid.required')])) as Wrong<Name>);
    if (missing.length > 0) return;
    setBusy(true);
    await send(typed as Record<Name, string>, data)
      .catch((error: unknown) => take(form, error))
      .finally(() => setBusy(false));
  };
  return { t, wrong, refusal, busy, onSubmit };
}
