import { useState, type ReactNode } from 'react';
import { classes } from './classes';

const sizes = { small: 'size-7 text-[0.65rem]', medium: 'size-9 text-xs', large: 'size-14 text-lg' } as const;

const hues = [
  'bg-accent-soft text-accent-text',
  'bg-info-soft text-info',
  'bg-positive-soft text-positive',
  'bg-warning-soft text-warning',
  'bg-danger-soft text-danger',
] as const;

/** Up to two letters that stand for a name: of the first and last word, or the first two of a single one. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s_.-]+/u)
    .filter(Boolean);
  const first = Array.from(words[0] ?? '');
  const last = words.length > 1 ? Array.from(words.at(-1) ?? '') : first.slice(1);
  return `${first[0] ?? ''}${last[0] ?? ''}`.toUpperCase();
}

function hueOf(name: string): string {
  const sum = Array.from(name).reduce((total, letter) => total * 31 + (letter.codePointAt(0) ?? 0), 7) % 1_000_003;
  return hues[sum % hues.length] ?? hues[0];
}

interface AvatarProps {
  readonly name: string;
  readonly size?: keyof typeof sizes;
  /** Where their picture is. */
  readonly src?: string | undefined;
  readonly className?: string;
}

/** A person or team by their picture; without one, or while it cannot be had, by initials in a colour that stays theirs. Decoration: the name stands beside it or is its label. */
export function Avatar({ name, size = 'medium', src, className }: AvatarProps): ReactNode {
  const [broken, setBroken] = useState<string>();
  if (src !== undefined && src !== broken) {
    return (
      <img
        src={src}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setBroken(src)}
        className={classes('shrink-0 rounded-full bg-well object-cover', sizes[size], className)}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={classes(
        'inline-grid shrink-0 place-items-center rounded-full font-bold tracking-wide select-none',
        sizes[size],
        hueOf(name),
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
