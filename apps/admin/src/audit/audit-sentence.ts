import type { AdminTexts, Formats } from '@ringside/client/texts';
import { SITE_ROLES, STAFF_ROLES } from '@ringside/contracts';
import type { AuditEntry } from '@ringside/contracts/accounts';
import { EVENT_STATES } from '@ringside/contracts/events';

type Facts = AuditEntry['before'];

/** How an entry's doer is called. */
export const actorName = ({ actor }: AuditEntry, t: AdminTexts): string =>
  actor === null ? t('audit.system') : (actor.name ?? t('audit.gone'));

/** How whatever it was done to is called. */
export const targetName = ({ target }: AuditEntry, t: AdminTexts): string => target.name ?? t('audit.gone');

/** What was done, in one sentence. */
export function sentenceOf(entry: AuditEntry, t: AdminTexts, format: Formats): string {
  const actor = actorName(entry, t);
  const both = { actor, target: targetName(entry, t) };
  const { action, before, after } = entry;
  switch (action) {
    case 'admin.claim':
      return t('audit.did.admin.claim', { actor });
    case 'user.role':
      return t('audit.did.user.role', { ...both, before: roleIn(before, t), after: roleIn(after, t) });
    case 'user.ban':
      return banSentence(both, after, t, format);
    case 'event.handOver':
      return t('audit.did.event.handOver', { ...both, event: eventIn(after) });
    case 'staff.grant':
      return t('audit.did.staff.grant', { ...both, role: roleIn(after, t), event: eventIn(after) });
    case 'staff.withdraw':
      return t('audit.did.staff.withdraw', { ...both, role: roleIn(before, t), event: eventIn(before) });
    case 'entrant.drop':
    case 'entrant.disqualify':
      return t(`audit.did.${action}`, { ...both, tournament: wordIn(after, 'tournament') });
    default:
      return t(`audit.did.${action}`, both);
  }
}

function banSentence(both: { actor: string; target: string }, after: Facts, t: AdminTexts, format: Formats): string {
  const until = after?.['until'];
  return typeof until === 'string'
    ? t('audit.did.user.banUntil', { ...both, until: momentOf(until, format) })
    : t('audit.did.user.ban', both);
}

const momentOf = (at: string, format: Formats) => `${format.date(at)}, ${format.time(at)}`;

const wordIn = (facts: Facts, name: string): string => String(facts?.[name] ?? '–');

const eventIn = (facts: Facts): string => wordIn(facts, 'event');

function roleIn(facts: Facts, t: AdminTexts): string {
  const staffRole = STAFF_ROLES.find((each) => each === facts?.['role']);
  if (staffRole) return t(`events.role.${staffRole}`);
  const role = SITE_ROLES.find((each) => each === facts?.['role']);
  return role ? t(`accounts.role.${role}`) : '–';
}

/** The facts of one side of a change, each with its name, in words. */
export function factsIn(facts: Facts, t: AdminTexts, format: Formats): readonly (readonly [string, string])[] {
  return Object.entries(facts ?? {}).map(([name, value]) => {
    const label = known.find((each) => each === name);
    return [label ? t(`audit.fact.${label}`) : name, valueOf(name, value, t, format)];
  });
}

const known = ['role', 'event', 'state', 'people', 'until', 'reason', 'result', 'tournament'] as const;

function valueOf(name: string, value: unknown, t: AdminTexts, format: Formats): string {
  if (name === 'role') return roleIn({ role: value }, t);
  if (name === 'until') return typeof value === 'string' ? momentOf(value, format) : t('audit.never');
  const state = name === 'state' ? EVENT_STATES.find((each) => each === value) : undefined;
  if (state) return t(`events.state.${state}`);
  if (name === 'result') return scoreOf(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function scoreOf(result: unknown): string {
  const score = (result as { readonly score?: unknown } | null)?.score;
  return Array.isArray(score) ? score.join(' : ') : '–';
}
