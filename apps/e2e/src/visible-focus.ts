import { expect, type Page } from '@playwright/test';

/** The focused element, or the card or label that stands for it, is outlined, once a transition to that is over. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const unseen = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      for (let element = focused, up = 0; element && up < 5; element = element.parentElement, up++) {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return null;
      }
      return focused?.outerHTML.slice(0, 200) ?? 'nothing has the focus';
    });
  await expect.poll(unseen, 'where the focus is can be seen').toBeNull();
}
