import { useAdminTexts } from '@ringside/client/texts';
import { Button, classes, Drawer, IconButton, type PanelTab, StatusPill, Tabs } from '@ringside/client/ui';
import { Check, PanelBottomOpen, Pencil } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Autosave, SAVING_TONES } from './autosave';
import { DesignerCanvas } from './canvas/designer-canvas';
import type { DesignerView } from './canvas/designer-view';
import type { DesignerModel, DesignerState } from './designer-model';
import { Toolbar } from './toolbar';

interface SheetProps {
  readonly model: DesignerModel;
  readonly state: DesignerState;
  readonly view: RefObject<DesignerView | null>;
  readonly autosave: Autosave;
  readonly tabs: readonly PanelTab[];
  readonly floorBar: ReactNode;
  /** Below the canvas. */
  readonly children: ReactNode;
}

/**
 * The canvas with its tools. On a small screen it is only a picture until it is opened over the whole screen: there nothing
 * scrolls but the sheet itself, and what else there is comes from below.
 */
export function Sheet({ model, state, view, autosave, tabs, floorBar, children }: SheetProps): ReactNode {
  const t = useAdminTexts();
  const [isWhole, setWhole] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useStillPage(isWhole);
  const close = () => {
    setWhole(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div
      {...(isWhole ? { role: 'dialog', 'aria-label': t('plans.way.designer') } : {})}
      className={
        isWhole
          ? 'fixed inset-0 z-35 flex flex-col gap-1.5 bg-raised p-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))]'
          : 'grid gap-3 rounded-card border border-line bg-raised p-4 shadow-card sm:p-5'
      }
    >
      {isWhole ? (
        <>
          <PhoneBar {...{ state, autosave, tabs, floorBar }} onClose={close} />
          <Toolbar model={model} state={state} view={view} isPhone />
        </>
      ) : (
        <div className="grid gap-3 max-md:hidden">
          <Toolbar model={model} state={state} view={view} />
          {floorBar}
        </div>
      )}
      <div className={classes('relative', isWhole && 'min-h-0 grow')}>
        <DesignerCanvas model={model} view={view} fills={isWhole} />
        {!isWhole && (
          <div className="absolute inset-0 grid content-end justify-items-center p-4 md:hidden">
            <Button ref={opener} variant="primary" icon={<Pencil aria-hidden="true" />} onClick={() => setWhole(true)}>
              {t('plans.openSheet')}
            </Button>
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

interface PhoneBarProps extends Pick<SheetProps, 'state' | 'autosave' | 'tabs' | 'floorBar'> {
  readonly onClose: () => void;
}

function PhoneBar({ state, autosave, tabs, floorBar, onClose }: PhoneBarProps): ReactNode {
  const t = useAdminTexts();
  const [isOpen, setOpen] = useState(false);
  const saving = useSyncExternalStore(autosave.subscribe, autosave.read);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  const floor = { id: 'floor', label: t('plans.floor'), content: floorBar };
  return (
    <div className="flex items-center gap-2">
      <IconButton ref={done} label={t('plans.closeSheet')} icon={<Check aria-hidden="true" />} onClick={onClose} />
      <p role="status" className="me-auto">
        <StatusPill tone={SAVING_TONES[saving.state]}>{t(`drafting.saving.${saving.state}`)}</StatusPill>
      </p>
      <Button icon={<PanelBottomOpen aria-hidden="true" />} onClick={() => setOpen(true)}>
        {state.selection.size > 0 ? t('plans.selected', { count: state.selection.size }) : t('plans.panels')}
      </Button>
      <Drawer open={isOpen} onClose={() => setOpen(false)} title={t('plans.panels')} closeLabel={t('frame.close')}>
        <Tabs label={t('plans.panels')} tabs={[...tabs, floor]} />
      </Drawer>
    </div>
  );
}

/** The page below does not scroll along. */
function useStillPage(isStill: boolean): void {
  useEffect(() => {
    if (!isStill) return undefined;
    const { style } = document.documentElement;
    const before = style.overflow;
    style.overflow = 'hidden';
    return () => void (style.overflow = before);
  }, [isStill]);
}
