import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Notice, TextLink } from '@ringside/client/ui';
import type { PlacingProposal } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';

interface ProposalNoticeProps {
  readonly eventId: EventId;
  readonly proposal: PlacingProposal;
  /** What it proposes is what is being written. */
  readonly isTaken: boolean;
  readonly onTake: () => void;
}

/** What the tournaments of the event propose, and what they cannot yet. Nothing without tournaments. */
export function ProposalNotice({ eventId, proposal, isTaken, onTake }: ProposalNoticeProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const names = (isDecided: boolean) =>
    format.list(proposal.tournaments.filter((each) => each.isDecided === isDecided).map(({ name }) => name));
  const [decided, undecided] = [names(true), names(false)];
  if (proposal.tournaments.length === 0) return null;
  return (
    <Notice
      title={
        isTaken
          ? t('placings.proposal.taken', { tournaments: decided })
          : decided && t('placings.proposal.there', { tournaments: decided })
      }
    >
      <div className="grid gap-2">
        {isTaken && <p>{t('placings.proposal.unsaved')}</p>}
        {undecided && (
          <p>
            {t('placings.proposal.undecided', { tournaments: undecided })}{' '}
            <TextLink to={`/events/${eventId}/tournaments`}>{t('placings.proposal.toTournaments')}</TextLink>
          </p>
        )}
        {proposal.absent > 0 && <p>{t('placings.proposal.absent', { count: proposal.absent })}</p>}
        {!isTaken && proposal.items.length > 0 && (
          <Button size="small" className="justify-self-start" onClick={onTake}>
            {t('placings.proposal.take')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
