import { type TextKey, useTexts } from '@ringside/client/texts';
import { Checkbox, classes } from '@ringside/client/ui';
import { type Scope, SCOPES } from '@ringside/contracts/tokens';
import { type ReactNode, useId } from 'react';

interface ScopeFieldsProps {
  readonly chosen: readonly Scope[];
  readonly onChange: (chosen: readonly Scope[]) => void;
  readonly error: string | null;
}

type About = Scope extends `${infer Domain}:${string}` ? Domain : never;

/** What each domain's texts are called; the type demands one for every scope. */
const names = {
  events: 'tokens.about.events',
  registrations: 'tokens.about.registrations',
  seats: 'tokens.about.seats',
  teams: 'tokens.about.teams',
  tournaments: 'tokens.about.tournaments',
  chat: 'tokens.about.chat',
} as const satisfies Record<About, TextKey>;

/** The scopes of a token: a row for each matter, to read and to change. */
export function ScopeFields({ chosen, onChange, error }: ScopeFieldsProps): ReactNode {
  const t = useTexts();
  const id = useId();
  const toggle = (scope: Scope) =>
    onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  return (
    <fieldset aria-describedby={`${id}-hint`} className="grid gap-2">
      <legend className="text-sm font-medium">{t('tokens.scopes')}</legend>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t('tokens.scopes.hint')}
      </p>
      <ul className={classes('grid rounded-control border', error ? 'border-danger' : 'border-line')}>
        {(Object.keys(names) as About[]).map((about) => (
          <li key={about} className="flex flex-wrap items-center gap-x-6 border-line px-4 py-1 not-first:border-t">
            <span className="min-w-32 grow text-sm font-medium">{t(names[about])}</span>
            {SCOPES.filter((scope) => scope.startsWith(`${about}:`)).map((scope) => (
              <Checkbox
                key={scope}
                checked={chosen.includes(scope)}
                onChange={() => toggle(scope)}
                label={
                  <>
                    {t(scope.endsWith(':read') ? 'tokens.scope.read' : 'tokens.scope.write')}
                    <span className="sr-only"> {t(names[about])}</span>
                  </>
                }
              />
            ))}
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
