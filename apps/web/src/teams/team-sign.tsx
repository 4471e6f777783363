import { Avatar, classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface TeamSignProps {
  readonly tag: string;
  readonly size?: 'medium' | 'large';
}

/** A team by the first letters of its tag. Decoration: the name stands beside it. */
export const TeamSign = ({ tag, size = 'medium' }: TeamSignProps): ReactNode => (
  <Avatar name={tag} size={size} className={classes('rounded-control!', size === 'large' && 'size-16!')} />
);
