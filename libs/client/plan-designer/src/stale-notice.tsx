import { planQueries } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Notice } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Autosave } from './autosave';
import type { DesignerModel } from './designer-model';
import { saveFile } from './save-file';

interface StaleNoticeProps {
  readonly autosave: Autosave;
  readonly model: DesignerModel;
  readonly eventId: EventId;
}

/** Somebody else has saved the same plan: nothing is lost, and one of the two is chosen. */
export function StaleNotice({ autosave, model, eventId }: StaleNoticeProps): ReactNode {
  const t = useAdminTexts();
  const cache = useQueryClient();
  const { state } = useSyncExternalStore(autosave.subscribe, autosave.read);
  if (state !== 'stale') return null;
  const download = () => {
    const { document } = model.read();
    saveFile(`${document.name}.json`, 'application/json', JSON.stringify(document));
  };
  return (
    <Notice tone="warning" title={t('drafting.stale')} announce>
      <p>{t('drafting.staleText')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => void autosave.overwrite()}>{t('drafting.keepMine')}</Button>
        <Button
          onClick={() => {
            download();
            void cache.invalidateQueries({ queryKey: planQueries.draft(eventId).queryKey });
          }}
        >
          {t('drafting.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
