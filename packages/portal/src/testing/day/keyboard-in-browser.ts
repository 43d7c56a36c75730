import type { Page } from 'playwright-core';
import type { Keyboard, ShownAnswer } from './keyboard.js';

/** A script that reads the answer of the page. */
const readShown = `(() => {
  const shown = document.querySelector('div[role=status]');
  const is = /^answer (done|nothing|look)/.exec(shown?.className ?? '')?.[1] ?? 'none';
  return { is, text: shown?.textContent ?? '' };
})()`;

const findByText = (tag: string, text: string): string => `xpath=//${tag}[normalize-space(.)="${text}"]`;

/** A member of staff at a real browser, who never touches a mouse. */
export const useInBrowser = async (page: Page, start: string): Promise<Keyboard> => {
  await page.goto(start);

  /** Presses Enter, and waits for the next page. */
  const enter = async (): Promise<ShownAnswer> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    return page.evaluate<ShownAnswer>(readShown);
  };

  return {
    follow: async (name) => {
      await page.locator(findByText('a', name)).first().focus();
      await enter();
    },
    scan: async (text) => {
      await page.locator('input:focus').waitFor();
      await page.keyboard.type(text);
      return enter();
    },
    press: async (name, fields = {}) => {
      for (const [label, text] of Object.entries(fields)) {
        await page.getByLabel(label, { exact: true }).focus();
        await page.keyboard.type(text);
      }
      await page.locator(findByText('button', name)).focus();
      return enter();
    },
    read: () => page.locator('body').innerText(),
    path: () => new URL(page.url()).pathname,
  };
};
