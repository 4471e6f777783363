/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { copyText } from './copy-text';
import { toasts } from './toast-store';

const copied = { title: 'Copied.', key: 'copied' };
const shown = () => toasts.all().map(({ title }) => title);

describe('a text that is copied', () => {
  afterEach(() => {
    toasts.all().forEach(({ id }) => toasts.dismiss(id));
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
  });
  const clipboard = (writeText: () => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

  it('goes into the clipboard, and that is said', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    clipboard(writeText);
    await copyText('abc', copied);
    expect(writeText).toHaveBeenCalledWith('abc');
    expect(shown()).toEqual(['Copied.']);
  });

  it('is selected and copied where a page has no clipboard, and the focus stays', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    const taken: string[] = [];
    document.execCommand = () => taken.push((document.activeElement as HTMLTextAreaElement).value) > 0;
    await copyText('abc', copied);
    expect(taken).toEqual(['abc']);
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('textarea')).toBeNull();
    expect(shown()).toEqual(['Copied.']);
  });

  it('says nothing when the browser does not let us', async () => {
    clipboard(() => Promise.reject(new Error('NotAllowedError')));
    await copyText('abc', copied);
    expect(shown()).toEqual([]);
  });
});
