import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, SegmentedControl, TextInput } from '@ringside/client/ui';
import { type ReactNode, useState } from 'react';
import type { DesignerModel } from '../designer-model';
import { type Numbering, renumber } from '../edit/change-parts';
import { NumberField } from '../panels/number-field';

interface NumberDialogProps {
  readonly model: DesignerModel;
  readonly onClose: () => void;
}

/** Naming the selected rows, or their seats, by a scheme. */
export function NumberDialog({ model, onClose }: NumberDialogProps): ReactNode {
  const t = useAdminTexts();
  const [how, setHow] = useState<Numbering>({
    of: 'seats',
    from: 1,
    step: 1,
    scheme: 'numbers',
    prefix: '',
    direction: 'forward',
  });
  const change = (part: Partial<Numbering>) => setHow((before) => ({ ...before, ...part }));
  const apply = () => {
    model.editFloor((floor) => renumber(floor, model.read().selection, how));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('plans.number')}
      closeLabel={t('frame.close')}
      actions={
        <Button variant="primary" onClick={apply}>
          {t('plans.number.apply')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <SegmentedControl
          label={t('plans.number.of')}
          value={how.of}
          onChange={(of) => change({ of })}
          segments={[
            { value: 'seats', label: t('plans.number.seats') },
            { value: 'rows', label: t('plans.number.rows') },
          ]}
        />
        <SegmentedControl
          label={t('plans.number.scheme')}
          value={how.scheme}
          onChange={(scheme) => change({ scheme })}
          segments={[
            { value: 'numbers', label: t('booking.plan.numbers') },
            { value: 'letters', label: t('booking.plan.letters') },
          ]}
        />
        <SegmentedControl
          label={t('plans.number.direction')}
          value={how.direction}
          onChange={(direction) => change({ direction })}
          segments={[
            { value: 'forward', label: t('plans.number.forward') },
            { value: 'backward', label: t('plans.number.backward') },
          ]}
        />
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            label={t('plans.number.from')}
            value={how.from}
            min={1}
            max={9_999}
            onChange={(from) => change({ from })}
          />
          <NumberField
            label={t('plans.number.step')}
            value={how.step}
            min={1}
            max={100}
            onChange={(step) => change({ step })}
          />
        </div>
        <Field label={t('plans.number.prefix')} hint={t('plans.number.prefixHint')}>
          <TextInput value={how.prefix} maxLength={6} onChange={(event) => change({ prefix: event.target.value })} />
        </Field>
      </div>
    </Dialog>
  );
}
