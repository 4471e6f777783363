import { exportPretix, type Loss, type PlanDocument, writeSeatsCsv } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog } from '@ringside/client/ui';
import { type ReactNode, useMemo } from 'react';
import { saveFile } from '../save-file';

interface ExportDialogProps {
  readonly document: PlanDocument;
  readonly onClose: () => void;
}

/** The plan as a file. What a format cannot say is told before. */
export function ExportDialog({ document, onClose }: ExportDialogProps): ReactNode {
  const t = useAdminTexts();
  const { plan, losses } = useMemo(() => exportPretix(document), [document]);
  const { name } = document;
  return (
    <Dialog open onClose={onClose} title={t('drafting.export')} closeLabel={t('frame.close')} size="large">
      <div className="grid gap-5">
        <section className="grid justify-items-start gap-2">
          <h3 className="font-semibold">{t('drafting.export.own')}</h3>
          <p className="text-sm text-muted">{t('drafting.export.ownText')}</p>
          <Button onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(document, null, 1))}>
            {t('drafting.export.download')}
          </Button>
        </section>
        <section className="grid justify-items-start gap-2">
          <h3 className="font-semibold">{t('drafting.export.csv')}</h3>
          <p className="text-sm text-muted">{t('drafting.export.csvText')}</p>
          <Button
            onClick={() => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', `\u{FEFF}${writeSeatsCsv(document)}`)}
          >
            {t('drafting.export.downloadCsv')}
          </Button>
        </section>
        <section className="grid justify-items-start gap-2">
          <h3 className="font-semibold">{t('drafting.export.pretix')}</h3>
          <p className="text-sm text-muted">
            {losses.length === 0 ? t('drafting.export.noLosses') : t('drafting.export.losses')}
          </p>
          <LossList losses={losses} />
          <Button onClick={() => saveFile(`${name} pretix.json`, 'application/json', JSON.stringify(plan, null, 2))}>
            {t('drafting.export.downloadPretix')}
          </Button>
        </section>
      </div>
    </Dialog>
  );
}

/** Losses of one kind are one line. */
function LossList({ losses }: { readonly losses: readonly Loss[] }): ReactNode {
  const t = useAdminTexts();
  const kinds = Map.groupBy(losses, ({ what }) => what);
  return (
    <ul className="list-disc ps-5 text-sm">
      {[...kinds].map(([what, all]) => (
        <li key={what}>{t(`drafting.loss.${what}`, { count: all.reduce((sum, { count }) => sum + count, 0) })}</li>
      ))}
    </ul>
  );
}
