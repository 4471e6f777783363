import { refusalOf, usePlanStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, Notice, Select } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import type { Autosave } from '../autosave';

interface CopyDialogProps {
  readonly eventId: EventId;
  readonly others: readonly { readonly eventId: EventId; readonly title: string }[];
  readonly autosave: Autosave;
  readonly onClose: () => void;
}

/** Beginning from the plan of another of one's events. */
export function CopyDialog({ eventId, others, autosave, onClose }: CopyDialogProps): ReactNode {
  const t = useAdminTexts();
  const [from, setFrom] = useState(others[0]?.eventId);
  const step = usePlanStep(eventId);
  const refusal = step.error && refusalOf(step.error);
  const copy = async () => {
    if (!from) return;
    await autosave.flush();
    await step.mutateAsync({ kind: 'copy', from, revision: autosave.read().revision }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('drafting.copy')}
      closeLabel={t('frame.close')}
      actions={
        <Button variant="primary" busy={step.isPending} onClick={() => void copy()}>
          {t('drafting.copy.now')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <p>{t('drafting.copyText')}</p>
        <Field label={t('drafting.copy.from')}>
          <Select
            value={from ?? ''}
            onChange={(event) => setFrom(event.target.value as EventId)}
            choices={others.map(({ eventId: value, title }) => ({ value, label: title }))}
          />
        </Field>
        {refusal && (
          <Notice tone="danger" announce>
            {t.refusal(refusal.code, refusal.details)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
