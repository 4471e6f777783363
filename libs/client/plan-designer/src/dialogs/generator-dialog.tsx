import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, SegmentedControl, Select, TextInput } from '@ringside/client/ui';
import { SECTION_NAME_MAX } from '@ringside/contracts/booking';
import { type ReactNode, type RefObject, useState } from 'react';
import type { DesignerView } from '../canvas/designer-view';
import type { DesignerModel } from '../designer-model';
import { addSections, freeSectionName } from '../edit/add-parts';
import { NumberField } from '../panels/number-field';
import { BLOCK_BEGINNINGS, BLOCK_KINDS, type BlockKind, type BlockWish, makeBlock } from './make-block';
import { BoothBlockFields } from './booth-block-fields';
import { TableFields } from './table-fields';

interface GeneratorDialogProps {
  readonly model: DesignerModel;
  readonly view: RefObject<DesignerView | null>;
  readonly onClose: () => void;
}

/** A whole block of seats at once. */
export function GeneratorDialog({ model, view, onClose }: GeneratorDialogProps): ReactNode {
  const t = useAdminTexts();
  const [kind, setKind] = useState<BlockKind>('rows');
  const [wish, setWish] = useState<BlockWish>(() => ({
    name: freeSectionName(model, model.words.section),
    rows: 10,
    seats: 20,
    aisle: 10,
    growth: 1,
    radius: 300,
    shape: 'ellipse',
    whole: false,
    naming: 'letters',
    width: 90,
    height: 60,
    prefix: 'A',
  }));
  const change = (part: Partial<BlockWish>) => setWish((before) => ({ ...before, ...part }));
  const add = () => {
    const { x, y } = view.current?.middle ?? { x: 0, y: 0 };
    const keys = addSections(model, makeBlock(kind, wish, { x: Math.round(x), y: Math.round(y) }));
    model.select(keys);
    view.current?.fitAll();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('plans.generate')}
      closeLabel={t('frame.close')}
      actions={
        <Button variant="primary" onClick={add} disabled={wish.name.trim() === ''}>
          {t('plans.generate.add')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Field label={t('plans.generate.kind')}>
          <Select
            value={kind}
            onChange={(event) => {
              const next = BLOCK_KINDS.find((each) => each === event.target.value) ?? 'rows';
              setKind(next);
              change(BLOCK_BEGINNINGS[next]);
            }}
            choices={BLOCK_KINDS.map((value) => ({ value, label: t(`plans.generate.${value}`) }))}
          />
        </Field>
        <Field label={t('booking.plan.sectionName')}>
          <TextInput
            value={wish.name}
            maxLength={SECTION_NAME_MAX}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <KindFields kind={kind} wish={wish} change={change} />
      </div>
    </Dialog>
  );
}

export interface KindFieldsProps {
  readonly kind: BlockKind;
  readonly wish: BlockWish;
  readonly change: (part: Partial<BlockWish>) => void;
}

function KindFields(props: KindFieldsProps): ReactNode {
  if (props.kind === 'tables') return <TableFields {...props} />;
  if (props.kind === 'arena') return <ArenaFields {...props} />;
  if (props.kind === 'booths') return <BoothBlockFields {...props} />;
  return props.kind === 'rows' || props.kind === 'lan' ? <RowFields {...props} /> : <ArcFields {...props} />;
}

function RowFields({ wish, change }: KindFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <RowCounts wish={wish} change={change} seats={t('booking.plan.seatsPerRow')} />
        <NumberField
          label={t('booking.plan.aisleEvery')}
          value={wish.aisle}
          min={0}
          max={300}
          onChange={(aisle) => change({ aisle })}
        />
      </div>
      <NamingField wish={wish} change={change} />
    </>
  );
}

function ArcFields({ wish, change }: KindFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <RowCounts wish={wish} change={change} seats={t('plans.generate.seatsInFirst')} />
        <NumberField
          label={t('plans.generate.growth')}
          value={wish.growth}
          min={0}
          max={20}
          onChange={(growth) => change({ growth })}
        />
        <NumberField
          label={t('plans.generate.radius')}
          value={wish.radius}
          min={100}
          max={5000}
          onChange={(radius) => change({ radius })}
        />
      </div>
      <NamingField wish={wish} change={change} />
    </>
  );
}

function ArenaFields({ wish, change }: KindFieldsProps): ReactNode {
  const t = useAdminTexts();
  const numbers = [
    ['plans.generate.blocks', 'aisle', 1, 60],
    ['booking.plan.rows', 'rows', 1, 100],
    ['plans.generate.court', 'radius', 100, 5000],
  ] as const;
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        {numbers.map(([label, field, min, max]) => (
          <NumberField
            key={field}
            label={t(label)}
            value={wish[field]}
            min={min}
            max={max}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </div>
      <NamingField wish={wish} change={change} />
    </>
  );
}

type CountsProps = Omit<KindFieldsProps, 'kind'>;

function RowCounts({ wish, change, seats }: CountsProps & { readonly seats: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <NumberField
        label={t('booking.plan.rows')}
        value={wish.rows}
        min={1}
        max={300}
        onChange={(rows) => change({ rows })}
      />
      <NumberField label={seats} value={wish.seats} min={1} max={300} onChange={(next) => change({ seats: next })} />
    </>
  );
}

function NamingField({ wish, change }: CountsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <SegmentedControl
      label={t('booking.plan.rowNaming')}
      value={wish.naming}
      onChange={(naming) => change({ naming })}
      segments={[
        { value: 'letters', label: t('booking.plan.letters') },
        { value: 'numbers', label: t('booking.plan.numbers') },
      ]}
    />
  );
}
