import { useSession, waitlistQueries } from '@ringside/client/api';
import { loadWaitingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Card, LinkButton } from '@ringside/client/ui';
import type { Hold, Waiting } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { JoinDialog } from './join-dialog';
import { isAnythingSoldOut, type Sold } from './sold-out';
import { WaitingRow } from './waiting-row';

export interface WaitlistCardProps {
  readonly eventId: EventId;
  /** Nothing while it is loading. */
  readonly sold: Sold | undefined;
  /** What the person holds; an offer is held, too. */
  readonly hold: Hold | null;
  /** Where a visitor signs in; absent for a person who is signed in. */
  readonly signInTo: string | undefined;
}

/** What the person waits for and is offered, and the way onto the list once something is sold out. */
export function WaitlistCard(props: WaitlistCardProps): ReactNode {
  const { user } = useSession();
  const { data } = useQuery({ ...waitlistQueries.mine(props.eventId), enabled: user !== null });
  const waiting = data?.waiting ?? [];
  const { sold } = props;
  const isOpen = useSyncExternalStore(
    sold?.model?.subscribe ?? neverChanges,
    () => sold?.prices.hasWaitlist === true && isAnythingSoldOut(sold),
  );
  if (!sold) return null;
  if (waiting.length === 0 && !isOpen) return null;
  return (
    <MoreTexts load={loadWaitingTexts}>
      <Waitlist {...props} sold={sold} waiting={waiting} isOpen={isOpen} />
    </MoreTexts>
  );
}

/** Without a hall there is nothing to hear of: prices come anew with each drawing. */
const neverChanges = () => () => undefined;

interface WaitlistProps extends WaitlistCardProps {
  readonly sold: Sold;
  readonly waiting: readonly Waiting[];
  readonly isOpen: boolean;
}

function Waitlist({ eventId, sold, hold, signInTo, waiting, isOpen }: WaitlistProps): ReactNode {
  const t = useTexts();
  const [isJoining, setJoining] = useState(false);
  return (
    <Card title={t('waiting.title')}>
      <div className="grid gap-4">
        {waiting.length > 0 && (
          <ul className="grid gap-4">
            {waiting.map((entry) => (
              <WaitingRow key={entry.entryId} eventId={eventId} sold={sold} entry={entry} hold={hold} />
            ))}
          </ul>
        )}
        {isOpen && (
          <div className="grid justify-items-start gap-3">
            {waiting.length === 0 && <p className="text-sm text-muted">{t('waiting.lead')}</p>}
            {signInTo === undefined ? (
              <Button variant={waiting.length > 0 ? 'ghost' : 'secondary'} onClick={() => setJoining(true)}>
                {t('waiting.join')}
              </Button>
            ) : (
              <LinkButton to={signInTo}>{t('waiting.signIn')}</LinkButton>
            )}
          </div>
        )}
      </div>
      {isJoining && <JoinDialog eventId={eventId} sold={sold} onClose={() => setJoining(false)} />}
    </Card>
  );
}
