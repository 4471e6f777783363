import { type CsvMistake, readSeatsCsv } from '@ringside/booking-core';
import { importPlan, planQueries, type RefusalError, refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Dialog, Field, Notice, toasts } from '@ringside/client/ui';
import { PLAN_BYTES_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Autosave } from '../autosave';
import type { DesignerModel } from '../designer-model';

interface ImportDialogProps {
  readonly eventId: EventId;
  readonly model: DesignerModel;
  readonly autosave: Autosave;
  readonly onClose: () => void;
}

type Outcome =
  | { readonly kind: 'reading' | 'tooLarge' }
  | { readonly kind: 'refused'; readonly refusal: RefusalError }
  | { readonly kind: 'csv'; readonly mistakes: readonly CsvMistake[] };

/** A plan from a file: ours, one of pretix, or a table of seats laid over the present plan. */
export function ImportDialog({ eventId, model, autosave, onClose }: ImportDialogProps): ReactNode {
  const t = useAdminTexts();
  const cache = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const takeCsv = (text: string) => {
    const { document, mistakes } = readSeatsCsv(text, model.read().document);
    if (mistakes.length > 0) return setOutcome({ kind: 'csv', mistakes });
    model.edit(() => document);
    toasts.push({ tone: 'positive', title: t('drafting.imported') });
    onClose();
  };
  const takePlan = async (text: string) => {
    await autosave.flush();
    const { revision } = autosave.read();
    try {
      const { notes = [] } = await importPlan(eventId, text, { revision, isPretix: isPretix(text) });
      toasts.push({
        tone: 'positive',
        title: t('drafting.imported'),
        ...(notes.length > 0 ? { text: t('drafting.importedNotes', { count: notes.length }) } : {}),
      });
      await cache.invalidateQueries({ queryKey: planQueries.draft(eventId).queryKey });
    } catch (error) {
      setOutcome({ kind: 'refused', refusal: refusalOf(error) });
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > PLAN_BYTES_MAX) return setOutcome({ kind: 'tooLarge' });
    setOutcome({ kind: 'reading' });
    const text = await file.text();
    if (/\.csv$/i.test(file.name)) takeCsv(text);
    else await takePlan(text);
  };
  return (
    <Dialog open onClose={onClose} title={t('drafting.import')} closeLabel={t('frame.close')}>
      <div className="grid gap-4">
        <p>{t('drafting.importText')}</p>
        <Field label={t('drafting.importFile')}>
          <FileInput busy={outcome?.kind === 'reading'} onFile={(file) => void take(file)} />
        </Field>
        {outcome && <OutcomeNotice outcome={outcome} />}
      </div>
    </Dialog>
  );
}

const isPretix = (text: string): boolean => /"zones"\s*:/.test(text) && !/"floors"\s*:/.test(text);

function FileInput({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File | undefined) => void }) {
  const t = useAdminTexts();
  return (
    <input
      type="file"
      aria-label={t('drafting.importFile')}
      accept=".json,.csv,application/json,text/csv"
      disabled={busy}
      onChange={(event) => {
        onFile(event.target.files?.[0]);
        event.target.value = ''; // the same file may be chosen again once it is mended
      }}
      className="block w-full text-sm file:me-3 file:rounded-control file:border file:border-line file:bg-well file:px-3 file:py-2 file:text-text"
    />
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const t = useAdminTexts();
  switch (outcome.kind) {
    case 'reading':
      return <p role="status">{t('plans.loading')}</p>;
    case 'tooLarge':
      return <Notice tone="danger">{t('refusal.TOO_LARGE')}</Notice>;
    case 'csv':
      return (
        <Mistakes
          title={t('drafting.importRefused')}
          lines={outcome.mistakes.map(({ line, what, value }) => t(`drafting.csv.${what}`, { line, value }))}
        />
      );
    case 'refused': {
      const { code, details, errors } = outcome.refusal;
      const title = code === 'INVALID' ? t('drafting.importRefused') : t.refusal(code, details);
      return <Mistakes title={title} lines={errors.map(({ pointer, detail }) => `${pointer}: ${detail}`)} />;
    }
  }
}

function Mistakes({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <Notice tone="danger" title={title} announce>
      <ul className="max-h-48 list-disc overflow-y-auto ps-5 text-sm">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
