import type { Page } from 'playwright-core';
import type { Keyboard, ShownAnswer, ShownLink } from './keyboard.js';

/** A script that reads the answer of the page. */
const readShown = `(() => {
  const shown = document.querySelector('div[role=status]');
  const is = /^answer (done|nothing|look)/.exec(shown?.className ?? '')?.[1] ?? 'none';
  return { is, text: shown?.textContent ?? '' };
})()`;

/** A script that reads the visible links of the page to this site. */
const readLinks = `[...document.querySelectorAll('a[href^="/"]')]
  .filter((one) => one.checkVisibility())
  .map((one) => ({ name: one.textContent.trim().replace(/\\s+/g, ' '), path: one.pathname }))`;

/** A script that reads the text of the chosen option, if the field with the focus is a choice. */
const readChosen = `document.activeElement?.selectedOptions?.[0]?.textContent ?? null`;

const findByText = (tag: string, text: string): string => `xpath=//${tag}[normalize-space(.)="${text}"]`;

/** A member of staff at a real browser, who never touches a mouse. */
export const useInBrowser = async (page: Page, start: string): Promise<Keyboard> => {
  await page.goto(start);

  /** Presses Enter, and waits for the next page. */
  const enter = async (): Promise<ShownAnswer> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    return page.evaluate<ShownAnswer>(readShown);
  };

  /** Types a text into the field that has the focus. Of a choice, goes down to the option with the text. */
  const fill = async (text: string): Promise<void> => {
    let chosen = await page.evaluate<string | null>(readChosen);
    if (chosen === null) {
      await page.keyboard.press('Control+a');
      return page.keyboard.type(text);
    }
    for (let before: string | null = null; chosen !== text && chosen !== before;) {
      before = chosen;
      await page.keyboard.press('ArrowDown');
      chosen = await page.evaluate<string | null>(readChosen);
    }
    if (chosen !== text) throw new Error(`The page ${page.url()} has no option ${text}.`);
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
        await fill(text);
      }
      await page.locator(findByText('button', name)).focus();
      return enter();
    },
    listLinks: () => page.evaluate<ShownLink[]>(readLinks),
    read: () => page.locator('body').innerText(),
    path: () => new URL(page.url()).pathname,
  };
};
