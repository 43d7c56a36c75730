import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { openBrowser, type Browser } from '../../../packages/portal/dist/testing/browser-without-scripts.js';
import type { OpenDriven } from './open-driven.js';

/** A patron with a card, a password and a browser. */
export interface Reader {
  readonly patron: string;
  readonly card: string;
  readonly browser: Browser;
}

export const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;
const password = '白い猫が三匹とびはねる';

/** Registers a reader at the desk. `open` returns the currently open library. */
export const registerReader = async (open: () => OpenDriven, n: number): Promise<Reader> => {
  const card = `1${String(n).padStart(6, '0')}`;
  const desk = open().library.desk(office);
  const { patron } = orThrow(
    await desk.registerPatron({
      ...{ commandId: randomUUID(), card, name: `利用者${n}`, address: '江別市文京台東町41' },
      ...{ phone: '011-386-8521', mailAddress: `reader.${n}@example.jp`, evidence: 'driving-licence' },
    }),
  );
  const { code } = orThrow(await desk.file(patron).issueCode({ hours: 24 }));
  orThrow(await open().library.setPassword({ card, code, password }));
  const request = (url: string, init: RequestInit) => open().app.request(url, init);
  return { patron, card, browser: openBrowser({ request }) };
};

/** Logs in at the portal, puts titles into the cart, and confirms the reservation. */
export const reserveAtPortal = async (
  { browser, card }: Reader,
  titles: readonly string[],
): Promise<void> => {
  await browser.logIn(card, password);
  await browser.open('/cart');
  for (const title of titles) await browser.send('/cart', ['act', 'add'], ['title', title]);
  const chosen = titles.flatMap((title) => [['tick', title] as const, [`place-${title}`, 'HQ'] as const]);
  const { path, text } = await browser.send('/cart', ['act', 'reserve'], ...chosen);
  if (!path.startsWith('/cart/confirmations/')) throw new Error(`The portal reserved nothing: ${text}`);
  await browser.send(path);
};
