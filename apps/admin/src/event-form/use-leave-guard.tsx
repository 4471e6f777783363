import { useAdminTexts } from '@ringside/client/texts';
import { ConfirmDialog } from '@ringside/client/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useBlocker } from 'react-router';

interface LeaveGuard {
  /** The question, to be drawn somewhere on the page. */
  readonly dialog: ReactNode;
  /** From now on nothing would be lost; called before going on to another page after saving. */
  readonly release: () => void;
}

/** Asks before a page with unsaved changes is left, by a link, the back button, or closing the tab. */
export function useLeaveGuard(isDirty: boolean, onDiscard: () => void): LeaveGuard {
  const t = useAdminTexts();
  const guards = useRef(isDirty);
  useEffect(() => {
    guards.current = isDirty;
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => guards.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const dialog = (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      danger
      title={t('admin.form.leave.title')}
      confirmLabel={t('admin.form.leave.go')}
      cancelLabel={t('admin.form.leave.stay')}
      onCancel={() => blocker.reset?.()}
      onConfirm={() => {
        onDiscard();
        blocker.proceed?.();
      }}
    >
      {t('admin.form.leave.text')}
    </ConfirmDialog>
  );
  return { dialog, release: () => void (guards.current = false) };
}
