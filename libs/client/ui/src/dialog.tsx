import { lazy, Suspense, useState, type ReactNode } from 'react';

export interface DialogProps {
  readonly open: boolean;
  /** The reader wants out: Escape, the cross, a press outside. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  /** Mark the field to begin with by `data-autofocus`. */
  readonly children?: ReactNode;
  /** Buttons at the end, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** What will happen, and whether it can be undone. */
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** It destroys something: the button is red, and the focus begins on cancel. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export interface DrawerProps extends Omit<DialogProps, 'size'> {
  /** On wide windows; on phones it always comes from below. */
  readonly side?: 'start' | 'end';
}

// Headless UI's dialog is a third of a page's budget: it is fetched when the first one opens
const load = async () => {
  const panels = await import('./dialog-panels');
  // It gives the focus back to what had it before, but only knows what happened since it was loaded: tell it again.
  document.activeElement?.dispatchEvent(new FocusEvent('focus'));
  return panels;
};
const LazyDialog = lazy(async () => ({ default: (await load()).DialogPanels }));
const LazyConfirm = lazy(async () => ({ default: (await load()).ConfirmPanels }));
const LazyDrawer = lazy(async () => ({ default: (await load()).DrawerPanels }));

/** Fetches what dialogs need, for a page that knows that one is about to open or may have to open offline. */
export const preloadDialogs = async (): Promise<void> => void (await load());

/** Stays mounted once it was open, so that it can leave gracefully and give the focus back. */
function useOnceOpen(open: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return wasOpen;
}

/** A question or form over the page: the focus stays inside, Escape leaves, and the focus returns to where it was. */
export function Dialog(props: DialogProps): ReactNode {
  return useOnceOpen(props.open) ? (
    <Suspense fallback={null}>
      <LazyDialog {...props} />
    </Suspense>
  ) : null;
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  return useOnceOpen(props.open) ? (
    <Suspense fallback={null}>
      <LazyConfirm {...props} />
    </Suspense>
  ) : null;
}

/** A sheet from the side, on phones from below: filters, a chat, the details of a row. */
export function Drawer(props: DrawerProps): ReactNode {
  return useOnceOpen(props.open) ? (
    <Suspense fallback={null}>
      <LazyDrawer {...props} />
    </Suspense>
  ) : null;
}
