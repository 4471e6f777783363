import { findPeopleQuery, pictureAddress } from '@ringside/client/api';
import { Avatar, classes, Field, IconButton, Spinner, TextInput } from '@ringside/client/ui';
import { type FoundPerson, PEOPLE_SEARCH_MIN } from '@ringside/contracts/accounts';
import { PORTRAIT_WIDTHS } from '@ringside/contracts/pictures';
import type { UserId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface PickerWords {
  readonly label: string;
  readonly hint: string;
  /** Said when nobody's name begins so. */
  readonly nobody: string;
  /** The name of the button that takes the choice back. */
  readonly clear: string;
}

interface PersonPickerProps {
  readonly words: PickerWords;
  readonly value: FoundPerson | null;
  readonly onChange: (person: FoundPerson | null) => void;
  readonly error?: string | null;
  /** People who cannot be chosen. */
  readonly without?: readonly UserId[];
  /** Whom to look among; everybody with an account unless given. */
  readonly find?: typeof findPeopleQuery;
}

/** Somebody who is known by name: begin to type, choose from the few that fit (ARIA combobox with a list). */
export function PersonPicker({ value, ...rest }: PersonPickerProps): ReactNode {
  return value ? <Chosen {...rest} person={value} /> : <Search {...rest} />;
}

function Chosen({
  words,
  person,
  onChange,
}: Omit<PersonPickerProps, 'value'> & { readonly person: FoundPerson }): ReactNode {
  return (
    <div className="grid content-start gap-1.5">
      <p className="text-sm font-medium">{words.label}</p>
      <div className="flex min-h-11 items-center justify-between gap-2 rounded-control border border-line bg-well py-1 pr-1 pl-2 sm:min-h-10">
        <Name person={person} />
        <IconButton
          size="small"
          label={words.clear}
          icon={<X aria-hidden="true" />}
          // whoever takes a choice back wants to make another
          onClick={() => onChange(null)}
        />
      </div>
    </div>
  );
}

const Name = ({ person }: { readonly person: FoundPerson }): ReactNode => (
  <span className="flex min-w-0 items-center gap-2.5">
    <Avatar
      name={person.name}
      src={person.picture && pictureAddress(person.picture, PORTRAIT_WIDTHS[0])}
      size="small"
    />
    <span className="min-w-0 truncate">
      <span className="font-medium">{person.name}</span> <span className="text-muted">@{person.username}</span>
    </span>
  </span>
);

const PAUSE_MS = 250;

/** What is typed, once the typing pauses; empty while it is too short to find anybody. */
function useSought(typed: string): string {
  const [sought, setSought] = useState('');
  useEffect(() => {
    const words = typed.trim();
    const timer = setTimeout(() => setSought(words.length >= PEOPLE_SEARCH_MIN ? words : ''), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return typed.trim().length >= PEOPLE_SEARCH_MIN ? sought : '';
}

/** The few who fit what is typed; `found` is undefined while nothing is asked. */
function useFound(typed: string, without: readonly UserId[], find: typeof findPeopleQuery) {
  const sought = useSought(typed);
  const { data, isFetching } = useQuery({ ...find(sought), enabled: sought !== '' });
  const found = sought === '' ? undefined : data?.items.filter((person) => !without.includes(person.id));
  return { found, isFetching };
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
};

function Search(props: Omit<PersonPickerProps, 'value'>): ReactNode {
  const { words, onChange, error, without = [], find = findPeopleQuery } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, isFetching } = useFound(typed, without, find);
  const people = found ?? [];
  const active = people[Math.min(at, people.length - 1)];
  const choose = (person: FoundPerson) => {
    setTyped(''); // where several are chosen, the field stays for the next
    onChange(person);
  };
  const steer = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!active) return;
    if (move) setAt(move(at, people.length));
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative grid content-start gap-1.5">
      <Field label={words.label} hint={words.hint} error={error}>
        <TextInput
          value={typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          role="combobox"
          aria-expanded={people.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${active.id}`}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={steer}
        />
      </Field>
      {isFetching && <Spinner className="absolute top-9 right-3" />}
      <Options id={id} label={words.label} people={people} active={active} onChoose={choose} />
      <p role="status" className="text-sm text-muted empty:hidden">
        {found?.length === 0 && !isFetching ? words.nobody : ''}
      </p>
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly FoundPerson[];
  readonly active: FoundPerson | undefined;
  readonly onChoose: (person: FoundPerson) => void;
}

function Options({ id, label, people, active, onChoose }: OptionsProps): ReactNode {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="divide-y divide-line overflow-clip rounded-control border border-line bg-raised empty:hidden"
    >
      {people.map((person) => (
        <button
          key={person.id}
          type="button"
          id={`${id}-${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          onPointerDown={(event) => event.preventDefault()} // the field keeps the focus
          onClick={() => onChoose(person)}
          className={classes(
            'flex w-full items-center px-2.5 py-2 text-left hover:bg-hover',
            person === active && 'bg-hover',
          )}
        >
          <Name person={person} />
        </button>
      ))}
    </div>
  );
}
