import { useAdminTexts } from '@ringside/client/texts';
import { type FormEvent, useState } from 'react';
import { checkDraft, placeRefusal, type Wrong } from './check-draft';
import { type DraftField, draftFields, type EventDraft, fieldsThatDiffer } from './event-draft';
import { findDraft, forgetDraft, keepDraft } from './kept-draft';

/** What a form began with. */
export interface FormBase {
  readonly draft: EventDraft;
  /** The revision that is edited; `null` for a new event. */
  readonly rev: number | null;
}

/** What a page draws and presses of a form. */
export interface EventForm {
  readonly draft: EventDraft;
  readonly rev: number | null;
  readonly wrong: Wrong;
  readonly isDirty: boolean;
  /** Why the whole form was refused. */
  readonly refusal: string | null;
  readonly change: (change: Partial<EventDraft>) => void;
  /** Begins anew from what is saved. */
  readonly reset: (base: FormBase) => void;
  /** Goes on from a newer saved version, with what was typed. */
  readonly rebase: (base: FormBase) => void;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => Promise<void>;
}

/**
 * A form of an event that loses nothing: what is typed survives a refusal, a reload and a lost session (it is kept in the
 * tab under `name`), and what is wrong is said at its field, which gets the focus. `send` rejects with the refusal.
 */
export function useEventForm(name: string, base: FormBase, send: (draft: EventDraft) => Promise<unknown>): EventForm {
  const t = useAdminTexts();
  const [start, setStart] = useState<FormBase>(base);
  const [{ draft, rev }, setTyped] = useState<FormBase>(() => findDraft(name) ?? base);
  const [{ wrong, refusal }, setComplaint] = useState(noComplaint);

  const change = (part: Partial<EventDraft>) => {
    const next = { draft: { ...draft, ...part }, rev };
    keepDraft(name, next);
    setTyped(next);
    setComplaint((known) => ({ ...known, wrong: without(known.wrong, Object.keys(part) as DraftField[]) }));
  };
  const reset = (next: FormBase) => {
    forgetDraft(name);
    setStart(next);
    setTyped(next);
    setComplaint(noComplaint);
  };
  const rebase = (next: FormBase) => {
    const typed = { draft, rev: next.rev };
    keepDraft(name, typed);
    setStart(next);
    setTyped(typed);
  };
  const complain = (form: HTMLFormElement, found: Wrong, rest: string | null) => {
    setComplaint({ wrong: found, refusal: rest });
    focusFirst(form, found);
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = checkDraft(draft, t);
    complain(form, found, null);
    if (Object.keys(found).length > 0) return;
    await send(draft).catch((error: unknown) => complain(form, ...placeRefusal(error, t)));
  };
  const isDirty = fieldsThatDiffer(draft, start.draft).length > 0;
  return { draft, rev, wrong, isDirty, refusal, change, reset, rebase, onSubmit };
}

const noComplaint: Pick<EventForm, 'wrong' | 'refusal'> = { wrong: {}, refusal: null };

const without = (wrong: Wrong, fields: readonly DraftField[]): Wrong =>
  Object.fromEntries(Object.entries(wrong).filter(([field]) => !fields.includes(field as DraftField)));

function focusFirst(form: HTMLFormElement, wrong: Wrong): void {
  const first = draftFields.find((field) => wrong[field]);
  const control = first && form.elements.namedItem(first);
  if (control instanceof HTMLElement) control.focus();
}
