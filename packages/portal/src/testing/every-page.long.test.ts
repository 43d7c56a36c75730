import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aoi } from '../sample/people.js';
import { faultsOf } from './axe.js';
import { logIn } from './log-in.js';
import { listOwnPaths, listPaths } from './paths.js';
import { chromium, serveSample, type ServedSample } from './serve-sample.js';
import { workPages, type WorkPage } from '../staff/work-pages.js';
import { asStaff, members, type MemberName } from './staff-of.js';

/** The pages for everybody. */
const open = (library: ServedSample): readonly string[] => [
  ...listPaths(library).filter((path) => !listOwnPaths(library).includes(path)),
  ...[
    '/login?add=N01',
    '/search?words=%E3%81%AE',
    '/search?words=',
    '/search?words=qqqq',
    '/search?mode=advanced',
  ],
  ...['/titles/N01', '/titles/N14', '/nowhere'],
];

/** The pages for staff. */
const forStaff = ['/staff', '/staff/scan', '/staff?lang=en', '/staff?lang=ja', '/staff/nowhere'];

/** Looks at each page for work, as a member of staff whose role has it. */
const lookAtWork = async (page: Page, look: (paths: readonly string[]) => Promise<void>): Promise<void> => {
  for (const [name, { role }] of Object.entries(members)) {
    await page.setExtraHTTPHeaders(asStaff(name as MemberName));
    const own = Object.values<WorkPage>(workPages).filter(({ roles }) => roles[0] === role);
    await look(own.map(({ path }) => path));
  }
};

/** The pages that differ after a login. */
const own = (library: ServedSample): readonly string[] => [
  ...['/', '/search?words=%E3%81%AE', '/sample', '/cart?in-order=1', '/cart/confirmations/none'],
  ...listOwnPaths(library),
];

/** Scans a copy with the keyboard alone: the field has the focus, and Enter sends. */
const scan = async (page: Page, copy: string): Promise<void> => {
  await page.goto('/staff/scan');
  await page.locator('#copy:focus').waitFor();
  await page.keyboard.type(copy);
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
};

/** Hands a copy over with the keyboard alone, and returns the paths of the reader's pages. */
const handOver = async (page: Page): Promise<readonly string[]> => {
  await page.setExtraHTTPHeaders(asStaff('counter'));
  await page.goto('/staff/handover');
  await page.locator('#copy:focus').waitFor();
  await page.keyboard.type(aoi.card);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: aoi.name }).waitFor();
  await page.keyboard.type('N29-a');
  await page.keyboard.press('Enter');
  await page.locator('.answer').waitFor();
  const { pathname, search } = new URL(page.url());
  return [pathname, `${pathname}${search}`, `${pathname}/receipt?titles`];
};

/** A long timeout, since a busy machine opens many pages slowly. */
const patience = { timeout: 600_000 };

describe.skipIf(chromium === undefined)('every page in a browser', patience, () => {
  let library: ServedSample;
  beforeAll(async () => {
    library = await serveSample();
  });
  afterAll(() => library.close());

  it('shows the buttons, the focus and the current page in forced colours', async () => {
    const page = await library.visit({ forcedColors: 'active' });
    /** Buttons without a visible border, wrongly marked tabs, and a focus without an outline. */
    const unclear = `(() => {
      const { backgroundColor: ground } = getComputedStyle(document.body);
      const isSeen = (one, side) => {
        const style = getComputedStyle(one);
        const [line, width, colour] = ['style', 'width', 'color'].map((what) => style.getPropertyValue(side + '-' + what));
        return line !== 'none' && parseFloat(width) >= 1 && colour !== ground;
      };
      const buttons = [...document.querySelectorAll('.button:not([hidden])')].filter((one) => !isSeen(one, 'border-top'));
      const tabs = [...document.querySelectorAll('header nav a, .tabs a')]
        .filter((one) => isSeen(one, 'border-bottom') !== one.matches('.here, .tabs [aria-current]'));
      const focused = [...document.querySelectorAll(':focus-visible:not([tabindex="-1"])')].filter((one) => !isSeen(one, 'outline'));
      return [...buttons, ...tabs, ...focused].map((one) => one.outerHTML);
    })()`;
    const look = async (paths: readonly string[]) => {
      for (const path of paths) {
        await page.goto(path);
        for (let step = 0; step < 12; step += 1) {
          await page.keyboard.press('Tab');
          expect([path, await page.evaluate(unclear)]).toEqual([path, []]);
        }
      }
    };
    await look(['/', '/login', '/search?words=%E3%81%AE', '/search?mode=advanced', '/titles/N01']);
    await logIn(page);
    await look(['/cart', '/reservations', '/loans']);
    await page.setExtraHTTPHeaders(asStaff('counter'));
    await look(forStaff);
    await lookAtWork(page, look);
    await look(await handOver(page));
    await page.context().close();
  });

  it('needs no sideways scrolling at 320 pixels, and has no target smaller than 24', async () => {
    const page = await library.visit({ viewport: { width: 320, height: 640 } });
    const look = async (paths: readonly string[]) => {
      for (const path of paths) {
        await page.goto(path);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        const small = await page.evaluate<string[]>(
          `[...document.querySelectorAll('button, input:not([type=hidden]), select, summary')]
            .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && Math.min(width, height) < 24; })
            .map((one) => one.outerHTML)`,
        );
        expect([path, wide, small]).toEqual([path, 320, []]);
      }
    };
    await look(open(library));
    await logIn(page);
    await look(own(library));
    await page.setExtraHTTPHeaders(asStaff('counter'));
    await look(forStaff);
    await lookAtWork(page, look);
    await look(await handOver(page));
    await page.context().close();
  });

  it('has no finding by axe, light or dark', async () => {
    const page = await library.visit({ bypassCSP: true });
    const faults: string[] = [];
    const look = async (paths: readonly string[]) => {
      for (const path of paths) {
        await page.goto(path);
        faults.push(...(await faultsOf(page)));
      }
    };
    await look(open(library));
    await logIn(page);
    await look(own(library));
    await page.goto('/cart?in-order=1');
    await page.getByLabel('優先順位').first().fill('2');
    await page.getByRole('button', { name: '予約する' }).click();
    faults.push(...(await faultsOf(page)));
    await page.goto('/loans');
    await page.getByRole('button', { name: '貸出延長' }).click();
    faults.push(...(await faultsOf(page)));
    await page.goto('/reservations');
    await page.getByRole('link', { name: '変更取消' }).nth(1).click();
    faults.push(...(await faultsOf(page)));
    await lookAtWork(page, look);
    await look(await handOver(page));
    await page.setExtraHTTPHeaders(asStaff('counter'));
    await look(forStaff);
    for (const copy of ['N16-a', 'N22-a', 'nothing']) {
      await scan(page, copy);
      faults.push(...(await faultsOf(page)));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('serves a desk with only the keyboard: after each scan the field has the focus again', async () => {
    const page = await library.visit({ javaScriptEnabled: false, extraHTTPHeaders: asStaff('counter') });
    await page.goto('/staff/scan');
    await page.locator('#copy:focus').waitFor();
    for (const [copy, answer] of [
      ['N22-a', '書架に戻す'],
      ['nothing', '登録のない資料番号です'],
      ['N21-a', '書架に戻す'],
    ] as const) {
      await page.keyboard.type(copy);
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(answer).waitFor();
      expect(await page.locator('#copy:focus').count()).toBe(1);
    }
    await page.context().close();
  });

  it('cuts off no text at 320 pixels with wider spacing set by a reader', async () => {
    const page = await library.visit({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    await logIn(page);
    for (const path of [
      '/',
      '/search?words=%E3%81%AE',
      '/titles/N01',
      '/cart?in-order=1',
      '/reservations',
      '/loans',
    ]) {
      await page.goto(path);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      });
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 320]);
    }
    await page.context().close();
  });
});
