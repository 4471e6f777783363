import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { SegmentedControl } from './segmented-control';
import { onThemeChange, setTheme, shownTheme, type ThemeChoice } from './theme';

interface ThemeToggleProps {
  readonly label: string;
  readonly names: Readonly<Record<ThemeChoice, string>>;
  readonly className?: string;
}

/** Light, dark, or as the device. */
export function ThemeToggle({ label, names, className }: ThemeToggleProps): ReactNode {
  const theme = useSyncExternalStore(onThemeChange, shownTheme, () => 'system' as const);
  return (
    <SegmentedControl
      label={label}
      value={theme}
      onChange={setTheme}
      iconsOnly
      {...(className ? { className } : {})}
      segments={[
        { value: 'system', label: names.system, icon: <Monitor aria-hidden="true" /> },
        { value: 'light', label: names.light, icon: <Sun aria-hidden="true" /> },
        { value: 'dark', label: names.dark, icon: <Moon aria-hidden="true" /> },
      ]}
    />
  );
}
