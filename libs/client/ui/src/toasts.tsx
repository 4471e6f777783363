import { X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Button, IconButton } from './button';
import { classes } from './classes';
import { toneIcons, type NoticeTone } from './notice';
import { toasts as pageToasts, type Toast, type ToastStore } from './toast-store';

interface ToastsProps {
  /** The name of the region. */
  readonly label: string;
  readonly dismissLabel: string;
  readonly store?: ToastStore;
}

const isUrgent = ({ tone }: Toast): boolean => tone === 'danger' || tone === 'warning';

const iconTones: Readonly<Record<NoticeTone, string>> = {
  info: 'text-info',
  positive: 'text-positive',
  warning: 'text-warning',
  danger: 'text-danger',
};

/**
 * Short news over the page. Both live regions are there from the start, for a region that comes with its first message
 * is often not read out. Failures and warnings interrupt, the rest waits for a pause.
 */
export function Toasts({ label, dismissLabel, store = pageToasts }: ToastsProps): ReactNode {
  const all = useSyncExternalStore(store.subscribe, store.all, store.all);
  const region = (urgent: boolean) => (
    <div
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
      aria-atomic="false"
      className="contents"
    >
      {all
        .filter((toast) => isUrgent(toast) === urgent)
        .map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            dismissLabel={dismissLabel}
            onDismiss={() => store.dismiss(toast.id)}
          />
        ))}
    </div>
  );
  return (
    <section
      aria-label={label}
      className={
        'pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))] z-50 ' +
        'flex flex-col items-center gap-2 p-4 sm:items-end'
      }
      onPointerEnter={() => store.hold()}
      onPointerLeave={() => store.release()}
      onFocus={() => store.hold()}
      onBlur={() => store.release()}
    >
      {region(false)}
      {region(true)}
    </section>
  );
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

function ToastCard({ toast, dismissLabel, onDismiss }: ToastCardProps): ReactNode {
  const { tone = 'info', title, text, action } = toast;
  const Icon = toneIcons[tone];
  return (
    <div
      className={
        'pointer-events-auto flex w-full max-w-sm animate-appear items-start gap-3 rounded-card border border-line ' +
        'bg-overlay py-2 pr-2 pl-4 shadow-overlay'
      }
    >
      <Icon aria-hidden="true" className={classes('mt-2 size-5 shrink-0', iconTones[tone])} />
      <div className="min-w-0 grow py-1.5 text-sm">
        <p className="font-semibold">{title}</p>
        {text && <p className="text-muted">{text}</p>}
        {action && (
          <Button
            size="small"
            className="mt-2"
            onClick={() => {
              action.run();
              onDismiss();
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
      <IconButton size="small" label={dismissLabel} icon={<X aria-hidden="true" />} onClick={onDismiss} />
    </div>
  );
}
