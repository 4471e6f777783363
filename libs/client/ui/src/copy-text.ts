import { toasts } from './toast-store';

/** What is said once a text is in the clipboard. */
export interface Copied {
  readonly title: string;
  /** A toast with the same key is replaced. */
  readonly key: string;
}

/** Puts a text into the clipboard and says so. Where a browser does not let us, nothing is said: the text is there to be selected. */
export async function copyText(text: string, copied: Copied): Promise<void> {
  if (await intoClipboard(text)) toasts.push({ tone: 'positive', ...copied });
}

async function intoClipboard(text: string): Promise<boolean> {
  try {
    // a page that did not come over https has none, as in a hall whose server is known by its address alone
    if (!('clipboard' in navigator)) return copySelected(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The old way, through a field beside whatever has the focus, so that a dialog keeps it. */
function copySelected(text: string): boolean {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  (focused?.parentElement ?? document.body).append(field);
  field.focus();
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return isDone;
}
