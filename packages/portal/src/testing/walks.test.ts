import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, shown } from '../sample/answers.js';
import { aoi, futaba, minori, password } from '../sample/people.js';
import { browserOf } from './browser-without-scripts.js';
import { chromium } from './chromium.js';
import { ownPaths, pathsOf } from './paths.js';
import { served, type Served } from './served.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the dark only the colours are others. */
const rules = {
  light: { type: 'tag', values: wcag },
  dark: { type: 'rule', values: ['color-contrast'] },
};

/** What axe-core finds wrong with a page, by WCAG 2.2 A and AA, light and dark. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const run = `axe.run({ runOnly: ${JSON.stringify(rules[colorScheme])}, resultTypes: ['violations'] })`;
    const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(run);
    const where = `${new URL(page.url()).pathname} ${colorScheme}`;
    faults.push(...violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html ?? ''}`));
  }
  return faults;
};

const logIn = async (page: Page): Promise<void> => {
  await page.goto('/login');
  await page.getByLabel('利用者カードの番号').fill(minori.card);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
};

/** What anybody may look at. */
const open = (library: Served): readonly string[] => [
  ...pathsOf(library).filter((path) => !ownPaths.includes(path)),
  ...[
    '/login?add=N01',
    '/search?words=%E3%81%AE',
    '/search?words=',
    '/search?words=qqqq',
    '/search?mode=advanced',
  ],
  ...['/titles/N01', '/titles/N14', '/nowhere'],
];

/** What is different for who has logged in. */
const own = [
  ...['/', '/search?words=%E3%81%AE', '/sample', '/cart?in-order=1', '/cart/confirmations/none'],
  ...ownPaths,
];

/** A busy machine looks at many pages slowly. */
const patience = { timeout: 240_000 };

describe.skipIf(chromium === undefined)('in a browser', patience, () => {
  let library: Served;
  beforeAll(async () => {
    library = await served();
  });
  afterAll(() => library.close());

  it.each([true, false])('from the address to a booked book, with scripts: %s', async (javaScriptEnabled) => {
    const page = await library.visit({ javaScriptEnabled });
    await page.goto('/');
    await page.getByRole('link', { name: 'ホームページで本を探す' }).first().click();
    await page.getByLabel('検索するキーワードを入力してください').fill('庭');
    await page.getByRole('button', { name: '検索' }).click();
    await page.getByRole('link', { name: /予約カート.*冬を越す庭/ }).click();
    await page.getByLabel('利用者カードの番号').fill(minori.card);
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: 'ログイン', exact: true }).click();
    const line = page.getByRole('listitem').filter({ hasText: '冬を越す庭' });
    expect(await line.count()).toBe(1);
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await line.getByRole('checkbox').check();
    await page.getByRole('button', { name: '予約する' }).click();
    await page.getByRole('button', { name: '確認' }).click();
    expect(await page.getByRole('status').textContent()).toContain('以上で予約申込みは終了です。');
    await page.getByRole('link', { name: '予約状況照会' }).last().click();
    expect(await page.getByRole('listitem').filter({ hasText: '冬を越す庭' }).textContent()).toContain(
      '予約中',
    );
    await page.getByRole('link', { name: /変更取消.*冬を越す庭/ }).click();
    await page.getByRole('button', { name: '予約を取り消す' }).click();
    await page.getByRole('button', { name: '確認' }).click();
    expect(await page.getByRole('status').textContent()).toContain('予約を取り消しました');
    await page.context().close();
  });

  it('going back to a refused form shows it once more, with what was typed', async () => {
    const page = await library.visit();
    await logIn(page);
    const isRefused = page.getByRole('alert');
    await page.goto('/cart?in-order=1');
    const rank = page.getByLabel('優先順位').first();
    await rank.fill('2');
    await page.getByRole('button', { name: '予約する' }).click();
    expect(await isRefused.textContent()).toContain('優先順位「2」が重複しています。');
    await page.getByRole('link', { name: '貸出状況照会' }).click();
    await page.goBack();
    expect(await isRefused.textContent()).toContain('優先順位「2」が重複しています。');
    expect(await rank.inputValue()).toBe('2');
    await page.goto('/mail-address');
    await page.getByLabel('新しいメールアドレス').fill('minori@example');
    await page.getByRole('button', { name: '変更する' }).click();
    await page.getByRole('link', { name: '貸出状況照会' }).click();
    await page.goBack();
    expect(await page.getByLabel('新しいメールアドレス').inputValue()).toBe('minori@example');
    expect(page.url()).not.toContain('minori');
    await page.context().close();
  });

  it('going back to a login that was refused shows the login', async () => {
    const page = await library.visit();
    await page.goto('/login');
    await page.getByLabel('利用者カードの番号').fill(minori.card);
    await page.getByLabel('パスワード').fill('wrong');
    await page.getByRole('button', { name: 'ログイン', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('ログインできませんでした');
    expect(await page.getByLabel('利用者カードの番号').inputValue()).toBe(minori.card);
    expect(page.url()).not.toContain(minori.card);
    await page.getByRole('link', { name: 'よくある質問' }).click();
    await page.goBack();
    expect(await page.getByRole('alert').textContent()).toContain('ログインできませんでした');
    await page.getByLabel('パスワード').fill(password);
    await page.getByRole('button', { name: 'ログイン', exact: true }).click();
    await page.getByRole('button', { name: 'ログアウト' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('利用者カードの番号').inputValue()).toBe('');
    await page.context().close();
  });

  it('what others do shows by itself, is read out, and moves neither the page nor the focus', async () => {
    const page = await library.visit({ reducedMotion: 'reduce' });
    await logIn(page);
    await page.goto('/titles/N27');
    const queue = page.locator('[aria-live=polite]', { hasText: '予約数' });
    expect(await queue.textContent()).toBe('予約数 0');
    await page.getByRole('button', { name: '予約カート' }).focus();
    const stays = '[scrollY, document.activeElement.textContent, document.querySelector("h2").textContent]';
    const before = await page.evaluate(stays);
    const other = browserOf(library.app);
    await other.logIn(aoi.card, password);
    await other.open('/titles/N27');
    await other.send('/cart', ['act', 'add'], ['title', 'N27']);
    const { path } = await other.send('/cart', ['act', 'reserve'], ['tick', 'N27']);
    await other.send(path);
    await expect.poll(() => queue.textContent()).toBe('予約数 1');
    expect(await page.evaluate(stays)).toEqual(before);
    await page.context().close();
  });

  it('one sees the own place in the queue move up', async () => {
    const page = await library.visit();
    await logIn(page);
    await page.goto('/reservations');
    const card = page.locator('[aria-live=polite]', { hasText: '海霧の町' });
    expect(await card.textContent()).toContain('3番目');
    const { patronOf } = library.day;
    const portal = library.library.portal(await patronOf(futaba.card));
    const [ahead] = shown(await portal.reservations.now()).filter(({ title }) => title === 'N02-1');
    accepted(await portal.cancel({ reservation: ahead?.reservation ?? '' }));
    await expect.poll(() => card.textContent()).toContain('2番目');
    await page.context().close();
  });

  it.each(['/login', '/password'])('%s shows the password as long as one wants', async (path) => {
    const page = await library.visit();
    await page.goto(path);
    const field = page.getByLabel('パスワード');
    const button = page.getByRole('button', { name: '表示' });
    await field.fill(password);
    const state = async () => [await field.getAttribute('type'), await button.getAttribute('aria-pressed')];
    expect(await state()).toEqual(['password', 'false']);
    await field.press('Tab');
    await page.keyboard.press('Enter');
    expect(await state()).toEqual(['text', 'true']);
    await page.keyboard.press('Enter');
    expect(await state()).toEqual(['password', 'false']);
    expect(await field.inputValue()).toBe(password);
    await page.context().close();
  });

  it('without scripts there is no button that shows the password', async () => {
    const page = await library.visit({ javaScriptEnabled: false });
    await page.goto('/login');
    expect(await page.getByLabel('パスワード').count()).toBe(1);
    expect(await page.getByRole('button', { name: '表示' }).count()).toBe(0);
    await page.context().close();
  });

  it('the keyboard alone comes to the text first, and to each field and button, with the focus to be seen', async () => {
    const page = await library.visit();
    await page.goto('/login');
    const reached: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const [name, outline] = await page.evaluate<[string, string]>(
        `[document.activeElement.id || document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineWidth]`,
      );
      if (name === '') break;
      reached.push(name);
      if (reached.length < 15) expect([name, outline]).toEqual([name, '4px']);
    }
    expect(reached[0]).toBe('本文へ');
    for (const name of ['card', 'password', 'shared', 'ログイン']) expect(reached).toContain(name);
    expect(reached.indexOf('card')).toBeLessThan(reached.indexOf('password'));
    await page.context().close();
  });

  it('in forced colours one sees the buttons, the focus, and on which page one is', async () => {
    const page = await library.visit({ forcedColors: 'active' });
    /** What is not seen though it says something, or is seen though it says nothing. */
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
    await page.context().close();
  });

  it('no screen of 320 pixels is scrolled sideways, and nothing to click is smaller than 24', async () => {
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
    await look(own);
    await page.context().close();
  });

  it('axe finds nothing on any page, light or dark', async () => {
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
    await look(own);
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
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('wider text, as a reader may set it, is not cut off at 320 pixels', async () => {
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

  it('利用登録申込書 is printed on one sheet of A4, without what is only for the screen (R98)', async () => {
    const page = await library.visit();
    await page.goto('/registration-form');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });

  it('the browser refuses what the page did not bring with it', async () => {
    const page = await library.visit();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto('/');
    expect(said).toEqual([]);
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.broken = true"><p style="color: red">x</p>')`,
    );
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(said.join()).toContain('Content Security Policy');
    await page.context().close();
  });
});
