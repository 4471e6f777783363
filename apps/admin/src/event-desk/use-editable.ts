import { lifeQueries } from '@ringside/client/api';
import type { EventDetails, ProposedEdit } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface Editable {
  readonly event: EventDetails;
  readonly edit: ProposedEdit | null;
}

/**
 * An event together with the edit of the same revision. While a newer pair is on its way the last one stays, so that a form
 * never mixes two versions.
 */
export function useEditable(event: EventDetails): {
  readonly known: Editable | null;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const query = useQuery({ ...lifeQueries.edit(event.id, event.rev), enabled: event.edit !== null });
  const [known, setKnown] = useState<Editable | null>(null);
  const isWhole = event.edit === null || query.data !== undefined;
  if (isWhole && known?.event !== event) setKnown({ event, edit: event.edit ? (query.data ?? null) : null });
  return { known, error: query.error, retry: () => void query.refetch() };
}
