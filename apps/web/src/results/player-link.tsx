import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface PlayerLinkProps {
  readonly person: { readonly username: string; readonly name: string };
  readonly className?: string;
}

/** A name that leads to the player's page; one without an account leads nowhere. */
export function PlayerLink({ person: { username, name }, className }: PlayerLinkProps): ReactNode {
  const t = useTexts();
  if (username === '') return <span className={classes('text-muted', className)}>{t('results.nobody')}</span>;
  return (
    <Link to={`/players/${username}`} className={classes('hover:underline', className)}>
      {name}
    </Link>
  );
}
