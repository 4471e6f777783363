import { usePlanStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { ConfirmDialog, Menu, type MenuEntry } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { EllipsisVertical } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Autosave } from './autosave';
import type { DesignerModel } from './designer-model';
import { CopyDialog } from './dialogs/copy-dialog';
import { ExportDialog } from './dialogs/export-dialog';
import { ImportDialog } from './dialogs/import-dialog';

interface FileMenuProps {
  readonly eventId: EventId;
  readonly others: readonly { readonly eventId: EventId; readonly title: string }[];
  readonly model: DesignerModel;
  readonly autosave: Autosave;
  /** Whether there is something to go back from. */
  readonly hasDraft: boolean;
}

/** Plans from elsewhere and to elsewhere. */
export function FileMenu({ eventId, others, model, autosave, hasDraft }: FileMenuProps): ReactNode {
  const t = useAdminTexts();
  const [open, setOpen] = useState<'import' | 'export' | 'copy' | 'discard' | null>(null);
  const step = usePlanStep(eventId);
  const close = () => setOpen(null);
  const discard = async () => {
    await autosave.flush();
    await step.mutateAsync({ kind: 'discard', revision: autosave.read().revision }).then(close, close);
  };
  const entries: MenuEntry[] = [
    { label: t('drafting.import'), onSelect: () => setOpen('import') },
    { label: t('drafting.export'), onSelect: () => setOpen('export') },
    ...(others.length > 0 ? [{ label: t('drafting.copy'), onSelect: () => setOpen('copy') }] : []),
  ];
  return (
    <>
      <Menu
        label={t('plans.file')}
        trigger={<EllipsisVertical aria-hidden="true" />}
        groups={[
          entries,
          hasDraft ? [{ label: t('drafting.discard'), danger: true, onSelect: () => setOpen('discard') }] : [],
        ].filter((group) => group.length > 0)}
      />
      {open === 'import' && <ImportDialog {...{ eventId, model, autosave }} onClose={close} />}
      {open === 'export' && <ExportDialog document={model.read().document} onClose={close} />}
      {open === 'copy' && <CopyDialog {...{ eventId, others, autosave }} onClose={close} />}
      <ConfirmDialog
        open={open === 'discard'}
        title={t('drafting.discard')}
        confirmLabel={t('drafting.discard')}
        cancelLabel={t('frame.cancel')}
        danger
        busy={step.isPending}
        onConfirm={() => void discard()}
        onCancel={close}
      >
        {t('drafting.discardText')}
      </ConfirmDialog>
    </>
  );
}
