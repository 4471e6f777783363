import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';

export function ChatDock(_: { readonly event: EventDetails }): ReactNode {
  return null;
}
