import { existsSync, mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { minori, password, rokka } from '../sample/people.js';
import { listWorkPages } from '../staff/work-pages.js';
import { useJapaneseFont, serveSample } from './serve-sample.js';
import { asStaff } from './staff-of.js';

/** `node dist/testing/pictures.js FOLDER` takes pictures of screens; with `few`, those of docs/pictures again. */
const [folder = 'pictures', few] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const docsPictures = new URL('../../../../docs/pictures/', import.meta.url);

const isWanted = (picture: string): boolean =>
  few === undefined || existsSync(new URL(`${picture}.png`, docsPictures));

/** A screen's name, and the steps to reach it. */
type Screen = readonly [name: string, go: (page: Page) => Promise<unknown>];

const at = (path: string) => (page: Page) => page.goto(path);

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};

const then =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const forVisitors: readonly Screen[] = [
  ['start', at('/')],
  ['pickup-locations', at('/pickup-locations')],
  ['login', at('/login?add=N01')],
  [
    'login-failed',
    then(
      at('/login'),
      (page) => page.getByLabel('番号').fill('1'),
      (page) => page.getByLabel('パスワード').fill('1'),
      press('ログイン'),
    ),
  ],
  ['search', at('/search?mode=simple&words=の')],
  ['search-advanced', at('/search?mode=advanced&author=遠野&page=1')],
  ['search-nothing', at('/search?words=見つからない')],
  ['search-empty', at('/search?words=')],
  ['title', at('/titles/N01')],
  ['not-found', at('/nowhere')],
  ['password', at('/password')],
  ['forgotten', at('/password/forgotten')],
  ['classes', at('/search/classes')],
  ['help', then(at('/help'), (page) => page.getByText('貸出延長はできますか').click())],
  ['help-search', at('/help/search')],
  ['help-pickup', at('/help/pickup')],
  ['help-reserving', at('/help/reserving')],
  ['help-registration', at('/help/registration')],
  ['registration-form', at('/registration-form')],
  ['accessibility', at('/accessibility')],
  ['privacy', at('/privacy')],
  ['staff-unknown', at('/staff')],
];

const forPatrons: readonly Screen[] = [
  ['start-patron', at('/')],
  ['search-patron', at('/search?words=の&page=2')],
  ['title-short', at('/titles/N14')],
  ['reservations', at('/reservations')],
  [
    'reservation',
    then(at('/reservations'), (page) => page.getByRole('link', { name: '変更取消' }).nth(1).click()),
  ],
  ['loans', at('/loans')],
  ['renewal', then(at('/loans'), press('貸出延長'))],
  ['mail-address', at('/mail-address')],
  ['ended', at('/reservations/ended')],
  ['particulars', at('/particulars')],
  ['title-requests', at('/title-requests')],
  [
    'mail-wrong',
    then(at('/mail-address'), (page) => page.getByLabel('新しい').fill('a@b'), press('変更する')),
  ],
  ['sample', at('/sample')],
  ['cart', at('/cart')],
  ['cart-order', then(at('/cart'), press('読みたい順予約'))],
  [
    'cart-refused',
    then(at('/cart?in-order=1'), (page) => page.getByLabel('優先順位').first().fill('2'), press('予約する')),
  ],
  ['confirmation', then(at('/cart'), press('予約する'))],
];

const read = (label: string, text: string) =>
  then(
    (page) => page.getByLabel(label).fill(text),
    (page) => page.keyboard.press('Enter'),
  );

const scan = (copy: string) =>
  then(at('/staff/scan'), read('資料番号', copy), (page) => page.getByRole('status').waitFor());

const waitForReader = (page: Page) => page.getByRole('heading', { name: '確認したカード' }).waitFor();

const openReader = then(at('/staff/handover'), read('カード', minori.card), waitForReader);

const forCounter: readonly Screen[] = [
  ['staff', at('/staff')],
  ['staff-scan', at('/staff/scan')],
  ['staff-scan-nothing', scan('N22-a')],
  ['staff-scan-done', scan('N16-a')],
  ['staff-scan-unknown', scan('978-4-10-101001-3')],
  ['staff-scan-card', then(at('/staff/scan'), read('資料番号', minori.card), waitForReader)],
  ['staff-scan-undone', then(at('/staff/scan'), press('取り消す'))],
  ['staff-handover', openReader],
  [
    'staff-handover-refused',
    then(openReader, read('資料番号', 'N20-a'), (page) => page.locator('.answer').waitFor()),
  ],
  ['staff-arrivals', at('/staff/arrivals')],
  ['staff-back', at('/staff/back')],
  ['staff-not-found', at('/staff/nowhere')],
];

const openPatron = then(at('/staff/registrations/to-send'), (page) =>
  page.getByRole('link', { name: rokka.name }).first().click(),
);

const followLink = (name: string) => (page: Page) => page.getByRole('link', { name }).click();

const office = { role: 'general-materials', isHeadquarters: true } as const;
const pagesOfOffice = listWorkPages(office, false).map(({ path }): Screen => [
  path === '/staff' ? 'staff-office' : path.slice(1).replaceAll('/', '-'),
  at(path),
]);

const forOffice: readonly Screen[] = [
  ...pagesOfOffice,
  [
    'staff-registration-refused',
    then(
      at('/staff/registrations/by-post'),
      ...Object.entries({
        name: rokka.name,
        address: rokka.address,
        phone: rokka.phone,
        card: rokka.card,
      }).map(
        ([name, text]) =>
          (page: Page) =>
            page.locator(`#${name}`).fill(text),
      ),
      read('返信用封筒', '84'),
      (page) => page.getByRole('status').waitFor(),
    ),
  ],
  ['staff-registrations-to-send', at('/staff/registrations/to-send')],
  ['staff-patron', openPatron],
  ['staff-patron-code', then(openPatron, followLink('登録コードの発行'), press('登録コードの発行'))],
  ...['予約する', '住所の変更', '利用停止にする', '利用者不明の予約・貸出の引き継ぎ'].map(
    (act, at): Screen => [`staff-patron-act-${at}`, then(openPatron, followLink(act))],
  ),
  ['staff-patron-label', then(openPatron, followLink('宛名ラベル'))],
  ['staff-overdue-letters', at('/staff/overdue/letters')],
  ['staff-notices-letters', at('/staff/notices/letters')],
  ['staff-dispatch-box', at('/staff/dispatch/boxes/wakkanai')],
  ['staff-dispatch-parcels', at('/staff/dispatch/parcels?sent')],
  ['staff-titles-found', at('/staff/titles?words=の')],
  ['staff-title', at('/staff/titles/N01?copy=N01-a')],
  ['staff-place', at('/staff/places?location=wakkanai')],
  ['staff-calendar', at('/staff/calendars?location=wakkanai')],
  ['staff-policy-of-day', at('/staff/policy?of=2021-04-01')],
];

const library = await serveSample();
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280]) {
    const options = {
      colorScheme,
      bypassCSP: true,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    } as const;
    const page = await library.visit(options);
    const take = async (page: Page, screens: readonly Screen[]) => {
      for (const [name, go] of screens) {
        const picture = `${name}-${width}-${colorScheme}`;
        if (!isWanted(picture)) continue;
        await go(page);
        await useJapaneseFont(page);
        await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: few === undefined });
      }
    };
    await take(page, forVisitors);
    await page.goto('/login');
    await page.getByLabel('番号').fill(minori.card);
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: 'ログイン' }).click();
    await take(page, forPatrons);
    await page.context().close();
    for (const [role, screens] of [
      ['counter', forCounter],
      ['office', forOffice],
    ] as const) {
      const desk = await library.visit({ ...options, extraHTTPHeaders: asStaff(role) });
      await take(desk, screens);
      await desk.context().close();
    }
    library.pass(60);
  }
await library.close();
