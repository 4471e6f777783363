import { useAdminTexts } from '@ringside/client/texts';
import { Dialog } from '@ringside/client/ui';
import type { ReactNode } from 'react';

const SHORTCUTS = [
  ['V', 'plans.mode.select'],
  ['S', 'plans.mode.seats'],
  ['H', 'plans.mode.pan'],
  ['B', 'plans.keys.booth'],
  ['← ↑ → ↓', 'plans.keys.move'],
  ['Shift + ← ↑ → ↓', 'plans.keys.moveFar'],
  ['R, Shift + R', 'plans.keys.rotate'],
  ['Ctrl + A', 'plans.keys.all'],
  ['Ctrl + D', 'plans.duplicate'],
  ['Delete', 'plans.remove'],
  ['Ctrl + Z', 'plans.undo'],
  ['Ctrl + Shift + Z, Ctrl + Y', 'plans.redo'],
  ['Esc', 'plans.keys.none'],
  ['+, −', 'plans.keys.zoom'],
  ['0', 'booking.showAll'],
] as const;

/** What the keys do while the sheet has the focus. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useAdminTexts();
  return (
    <Dialog open onClose={onClose} title={t('plans.shortcuts')} closeLabel={t('frame.close')}>
      <p className="mb-3 text-sm text-muted">{t('plans.keys.hint')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {SHORTCUTS.map(([keys, words]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-well px-1.5 py-0.5 font-mono text-xs">{keys}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
