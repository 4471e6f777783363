/** "system" follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const storageKey = 'ringside.theme';
const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const listeners = new Set<() => void>();

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return choices.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function show(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

/** Shows the stored choice. Called before the first render, so that nothing flashes in the other theme. */
export const applyStoredTheme = (): void => show(readChoice());

/** Shows a theme and remembers it on this device. */
export function setTheme(choice: ThemeChoice): void {
  show(choice);
  try {
    localStorage.setItem(storageKey, choice);
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
  for (const listener of listeners) listener();
}

/** The choice that is shown now. */
export function shownTheme(): ThemeChoice {
  const shown = document.documentElement.dataset['theme'];
  return choices.find((choice) => choice === shown) ?? 'system';
}

export function onThemeChange(listener: () => void): () => void {
  // another tab chose: follow it
  const follow = (event: StorageEvent) => {
    if (event.key !== storageKey) return;
    applyStoredTheme();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', follow);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', follow);
  };
}
