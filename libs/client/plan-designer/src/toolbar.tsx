import { useAdminTexts } from '@ringside/client/texts';
import { classes, IconButton, Menu, SegmentedControl } from '@ringside/client/ui';
import {
  AlignHorizontalJustifyCenter,
  Armchair,
  Copy,
  Grid3x3,
  Hand,
  Keyboard,
  ListOrdered,
  Maximize,
  Minus,
  MousePointer2,
  Plus,
  Redo2,
  RotateCcw,
  RotateCw,
  Shapes,
  SquareDashedMousePointer,
  Trash2,
  Undo2,
} from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { duplicateSelected, removeSelected, rotateSelected } from './canvas/designer-keys';
import type { DesignerView } from './canvas/designer-view';
import type { DesignerModel, DesignerState, Tool } from './designer-model';
import { GeneratorDialog } from './dialogs/generator-dialog';
import { NumberDialog } from './dialogs/number-dialog';
import { ShortcutsDialog } from './dialogs/shortcuts-dialog';
import { align, type Alignment, distribute } from './edit/transform';

interface ToolbarProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
  readonly view: RefObject<DesignerView | null>;
  /** Over the whole of a small screen: everything is in two lines, and fingers zoom. */
  readonly isPhone?: boolean;
}

const DRAWN = ['row', 'booth', 'area', 'stage', 'bar', 'wall', 'text', 'shape'] as const satisfies readonly Tool[];
const ALIGNMENTS: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];
const STEP = 1.4;

/** What can be done with the sheet. */
export function Toolbar({ model, state, view, isPhone = false }: ToolbarProps): ReactNode {
  const t = useAdminTexts();
  const [open, setOpen] = useState<'generator' | 'number' | 'shortcuts' | null>(null);
  const close = () => setOpen(null);
  return (
    <div
      role="toolbar"
      aria-label={t('plans.tools')}
      className={classes('flex flex-wrap items-center', isPhone ? 'justify-between gap-y-0.5' : 'gap-2')}
    >
      <ModeButtons model={model} state={state} />
      <IconButton label={t('plans.generate')} icon={<Plus aria-hidden="true" />} onClick={() => setOpen('generator')} />
      <Menu
        label={t('plans.draw')}
        trigger={<Shapes aria-hidden="true" />}
        align="start"
        groups={[DRAWN.map((tool) => ({ label: t(`plans.tool.${tool}`), onSelect: () => model.setTool(tool) }))]}
      />
      <EditButtons model={model} state={state} onNumber={() => setOpen('number')} isPhone={isPhone} />
      <div className={isPhone ? 'contents' : 'ms-auto flex items-center gap-1'}>
        <IconButton
          label={t('plans.snap')}
          aria-pressed={state.snaps}
          variant={state.snaps ? 'secondary' : 'ghost'}
          icon={<Grid3x3 aria-hidden="true" />}
          onClick={() => model.setSnaps(!state.snaps)}
        />
        {!isPhone && <ZoomButtons view={view} />}
        <IconButton
          label={t('booking.showAll')}
          icon={<Maximize aria-hidden="true" />}
          onClick={() => view.current?.fitAll()}
        />
        {!isPhone && (
          <IconButton
            label={t('plans.shortcuts')}
            icon={<Keyboard aria-hidden="true" />}
            onClick={() => setOpen('shortcuts')}
          />
        )}
      </div>
      {open === 'generator' && <GeneratorDialog model={model} view={view} onClose={close} />}
      {open === 'number' && <NumberDialog model={model} onClose={close} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </div>
  );
}

/** What a press or a finger on the sheet does. */
function ModeButtons({ model, state }: Pick<ToolbarProps, 'model' | 'state'>): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <SegmentedControl
        label={t('plans.mode')}
        iconsOnly
        value={state.tool === 'seats' || state.tool === 'pan' ? state.tool : 'select'}
        onChange={(tool) => model.setTool(tool)}
        segments={[
          { value: 'select', label: t('plans.mode.select'), icon: <MousePointer2 aria-hidden="true" /> },
          { value: 'seats', label: t('plans.mode.seats'), icon: <Armchair aria-hidden="true" /> },
          { value: 'pan', label: t('plans.mode.pan'), icon: <Hand aria-hidden="true" /> },
        ]}
      />
      <IconButton
        label={t('plans.frames')}
        aria-pressed={state.frames}
        variant={state.frames ? 'secondary' : 'ghost'}
        className="pointer-fine:hidden"
        icon={<SquareDashedMousePointer aria-hidden="true" />}
        onClick={() => model.setFrames(!state.frames)}
      />
    </>
  );
}

function ZoomButtons({ view }: Pick<ToolbarProps, 'view'>): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <IconButton
        label={t('booking.zoomOut')}
        icon={<Minus aria-hidden="true" />}
        onClick={() => view.current?.zoomBy(1 / STEP)}
      />
      <IconButton
        label={t('booking.zoomIn')}
        icon={<Plus aria-hidden="true" />}
        onClick={() => view.current?.zoomBy(STEP)}
      />
    </>
  );
}

interface EditButtonsProps extends Omit<ToolbarProps, 'view'> {
  readonly onNumber: () => void;
}

function EditButtons({ model, state, onNumber, isPhone = false }: EditButtonsProps): ReactNode {
  const t = useAdminTexts();
  const { selection } = state;
  const isEmpty = selection.size === 0;
  const alignments = ALIGNMENTS.map((to) => ({
    label: t(`plans.align.${to}`),
    onSelect: () => model.editFloor((floor) => align(floor, selection, to)),
  }));
  const distributions = (['x', 'y'] as const).map((axis) => ({
    label: t(`plans.distribute.${axis}`),
    onSelect: () => model.editFloor((floor) => distribute(floor, selection, axis)),
  }));
  const buttons = [
    ['plans.undo', <Undo2 key="i" aria-hidden="true" />, model.undo, !state.canUndo],
    ['plans.redo', <Redo2 key="i" aria-hidden="true" />, model.redo, !state.canRedo],
    ['plans.rotateLeft', <RotateCcw key="i" aria-hidden="true" />, () => rotateSelected(model, -15), isEmpty],
    ['plans.rotateRight', <RotateCw key="i" aria-hidden="true" />, () => rotateSelected(model, 15), isEmpty],
    ['plans.duplicate', <Copy key="i" aria-hidden="true" />, () => duplicateSelected(model), isEmpty],
    ['plans.number', <ListOrdered key="i" aria-hidden="true" />, onNumber, isEmpty],
    ['plans.remove', <Trash2 key="i" aria-hidden="true" />, () => removeSelected(model), isEmpty],
  ] as const;
  return (
    <div className={isPhone ? 'contents' : 'flex flex-wrap items-center gap-1'}>
      {buttons.map(([label, icon, act, disabled]) => (
        <IconButton key={label} label={t(label)} icon={icon} onClick={act} disabled={disabled} />
      ))}
      <Menu
        label={t('plans.align')}
        trigger={<AlignHorizontalJustifyCenter aria-hidden="true" />}
        align={isPhone ? 'end' : 'start'}
        groups={[alignments, distributions]}
      />
    </div>
  );
}
