import { isPublishable, type PlanProblem, seatsOf } from '@ringside/booking-core';
import { refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Field, StatusPill, TextInput } from '@ringside/client/ui';
import { PLAN_NAME_MAX, type PlanDraft } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { type Autosave, SAVING_TONES } from './autosave';
import type { DesignerModel, DesignerState } from './designer-model';
import { PublishDialog } from './dialogs/publish-dialog';
import { FileMenu } from './file-menu';

interface PlanBarProps {
  readonly eventId: EventId;
  readonly draft: PlanDraft;
  readonly others: readonly { readonly eventId: EventId; readonly title: string }[];
  readonly model: DesignerModel;
  readonly state: DesignerState;
  readonly autosave: Autosave;
  readonly problems: readonly PlanProblem[];
}

/** The plan as a whole: its name, how large it is, whether it is saved, and publishing it. */
export function PlanBar({ eventId, draft, others, model, state, autosave, problems }: PlanBarProps): ReactNode {
  const t = useAdminTexts();
  const [isPublishing, setPublishing] = useState(false);
  const saving = useSyncExternalStore(autosave.subscribe, autosave.read);
  const count = useMemo(() => [...seatsOf(state.document)].length, [state.document]);
  const hasDraft = draft.saved !== undefined || saving.revision > draft.revision;
  const publish = async () => {
    await autosave.flush();
    if (autosave.read().state === 'saved') setPublishing(true);
  };
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Field label={t('booking.plan.name')} className="min-w-56">
        <TextInput
          value={state.document.name}
          maxLength={PLAN_NAME_MAX}
          required
          onChange={(event) => model.edit((before) => ({ ...before, name: event.target.value }), 'name')}
        />
      </Field>
      <p className="pb-2 text-sm text-muted">
        {t('booking.plan.count', { count })}
        {' · '}
        {draft.publishedVersion > 0
          ? t('plans.version', { version: draft.publishedVersion })
          : t('plans.neverPublished')}
      </p>
      <SavingState autosave={autosave} />
      <div className="ms-auto flex items-center gap-2">
        <FileMenu {...{ eventId, others, model, autosave, hasDraft }} />
        <Button
          variant="primary"
          disabled={!isPublishable(problems) || (!hasDraft && saving.state === 'saved') || saving.state === 'stale'}
          onClick={() => void publish()}
        >
          {t('drafting.publish')}
        </Button>
      </div>
      {isPublishing && (
        <PublishDialog eventId={eventId} revision={saving.revision} onClose={() => setPublishing(false)} />
      )}
    </div>
  );
}

function SavingState({ autosave }: Pick<PlanBarProps, 'autosave'>): ReactNode {
  const t = useAdminTexts();
  const { state, error } = useSyncExternalStore(autosave.subscribe, autosave.read);
  const refusal = state === 'failed' ? refusalOf(error) : undefined;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 pb-2 text-sm">
      <StatusPill tone={SAVING_TONES[state]}>{t(`drafting.saving.${state}`)}</StatusPill>
      {refusal && <span className="text-muted">{t.refusal(refusal.code, refusal.details)}</span>}
    </p>
  );
}
