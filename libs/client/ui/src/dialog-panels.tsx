import { Description, Dialog as HeadlessDialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button, IconButton } from './button';
import { classes } from './classes';
import type { ConfirmDialogProps, DialogProps, DrawerProps } from './dialog';

const backdrop = 'fixed inset-0 bg-scrim transition-opacity duration-150 data-closed:opacity-0';
const widths = { small: 'sm:max-w-sm', medium: 'sm:max-w-lg', large: 'sm:max-w-3xl' } as const;
const panel = 'flex max-h-[85dvh] w-full flex-col bg-overlay text-text shadow-overlay transition duration-150 ease-out';
// who wants no motion sees it at its place at once: it never moves away beneath a finger
const sheet =
  'rounded-t-card pb-[env(safe-area-inset-bottom)] motion-safe:data-closed:translate-y-8 data-closed:opacity-0';

// plain boxes: a header or footer here would be a second banner or contentinfo of the page
function Head({ title, closeLabel, onClose }: Pick<DialogProps, 'title' | 'closeLabel' | 'onClose'>): ReactNode {
  return (
    <div className="flex items-start justify-between gap-4 py-3 pr-3 pl-5">
      <DialogTitle className="py-1.5 text-lg font-semibold">{title}</DialogTitle>
      <IconButton label={closeLabel} icon={<X aria-hidden="true" />} onClick={onClose} />
    </div>
  );
}

const Foot = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="flex flex-col-reverse gap-2 border-t border-line px-5 py-4 sm:flex-row sm:justify-end">
    {children}
  </div>
);

/** The dialog itself; loaded by <Dialog>. */
export function DialogPanels({ open, onClose, title, closeLabel, children, actions, size }: DialogProps): ReactNode {
  return (
    <HeadlessDialog open={open} onClose={onClose} className="relative z-40">
      <DialogBackdrop transition className={backdrop} />
      <div className="fixed inset-0 grid items-end justify-items-center sm:items-center sm:p-6">
        <DialogPanel transition className={classes(panel, sheet, 'sm:rounded-card', widths[size ?? 'medium'])}>
          <Head title={title} closeLabel={closeLabel} onClose={onClose} />
          <div className="min-h-0 grow overflow-y-auto px-5 pb-5">{children}</div>
          {actions != null && <Foot>{actions}</Foot>}
        </DialogPanel>
      </div>
    </HeadlessDialog>
  );
}

/** The question itself; loaded by <ConfirmDialog>. */
export function ConfirmPanels(props: ConfirmDialogProps): ReactNode {
  const { open, title, children, confirmLabel, cancelLabel, danger = false, busy = false, onConfirm, onCancel } = props;
  // what can be undone least gets the safer start
  const first = useRef<HTMLButtonElement>(null);
  return (
    <HeadlessDialog
      open={open}
      // while it runs the answer is given: leaving would only hide what happens
      onClose={busy ? () => undefined : onCancel}
      initialFocus={first}
      role="alertdialog"
      className="relative z-40"
    >
      <DialogBackdrop transition className={backdrop} />
      <div className="fixed inset-0 grid items-end justify-items-center sm:items-center sm:p-6">
        <DialogPanel transition className={classes(panel, sheet, 'sm:rounded-card sm:max-w-md')}>
          <div className="grid gap-2 p-5">
            <DialogTitle className="text-lg font-semibold">{title}</DialogTitle>
            {children != null && (
              <Description as="div" className="text-sm text-muted">
                {children}
              </Description>
            )}
          </div>
          <Foot>
            <Button {...(danger ? { ref: first } : {})} disabled={busy} onClick={onCancel}>
              {cancelLabel}
            </Button>
            <Button
              {...(danger ? {} : { ref: first })}
              variant={danger ? 'danger' : 'primary'}
              busy={busy}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </Foot>
        </DialogPanel>
      </div>
    </HeadlessDialog>
  );
}

const sides = {
  start: 'sm:justify-items-start sm:motion-safe:[&>*]:data-closed:-translate-x-8',
  end: 'sm:justify-items-end sm:motion-safe:[&>*]:data-closed:translate-x-8',
} as const;

/** The sheet itself; loaded by <Drawer>. */
export function DrawerPanels({ open, onClose, title, closeLabel, children, actions, side }: DrawerProps): ReactNode {
  return (
    <HeadlessDialog open={open} onClose={onClose} className="relative z-40">
      <DialogBackdrop transition className={backdrop} />
      <div className={classes('fixed inset-0 grid items-end sm:items-stretch', sides[side ?? 'end'])}>
        <DialogPanel
          transition
          className={classes(panel, sheet, 'sm:max-h-none sm:w-md sm:translate-y-0! sm:rounded-none')}
        >
          <Head title={title} closeLabel={closeLabel} onClose={onClose} />
          <div className="min-h-0 grow overflow-y-auto px-5 pb-5">{children}</div>
          {actions != null && <Foot>{actions}</Foot>}
        </DialogPanel>
      </div>
    </HeadlessDialog>
  );
}
