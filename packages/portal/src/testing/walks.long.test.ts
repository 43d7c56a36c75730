import { orThrow } from 'torioki';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aoi, futaba, minori, password } from '../sample/people.js';
import { logIn } from './log-in.js';
import { chromium, serveSample, type ServedSample } from './serve-sample.js';

/** A long timeout, since a busy machine opens many pages slowly. */
const patience = { timeout: 240_000 };

describe.skipIf(chromium === undefined)('in a browser', patience, () => {
  let library: ServedSample;
  beforeAll(async () => {
    library = await serveSample();
  });
  afterAll(() => library.close());

  it.each([true, false])(
    'leads from the address to a reserved book, with scripts: %s',
    async (javaScriptEnabled) => {
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
    },
  );

  it('shows a refused form again with the typed text after going back', async () => {
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

  it('shows the login after going back to a refused login', async () => {
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

  it('shows other patrons’ changes by itself, reads them out, and moves neither the page nor the focus', async () => {
    const page = await library.visit({ reducedMotion: 'reduce' });
    await logIn(page);
    await page.goto('/titles/N27');
    const queue = page.locator('[aria-live=polite]', { hasText: '予約数' });
    expect(await queue.textContent()).toBe('予約数 0');
    await page.getByRole('button', { name: '予約カート' }).focus();
    const stays = '[scrollY, document.activeElement.textContent, document.querySelector("h2").textContent]';
    const before = await page.evaluate(stays);
    const other = await library.logIn(aoi);
    await other.open('/titles/N27');
    await other.send('/cart', ['act', 'add'], ['title', 'N27']);
    const { path } = await other.send('/cart', ['act', 'reserve'], ['tick', 'N27']);
    await other.send(path);
    await expect.poll(() => queue.textContent()).toBe('予約数 1');
    expect(await page.evaluate(stays)).toEqual(before);
    await page.context().close();
  });

  it('shows the own place in the queue moving up', async () => {
    const page = await library.visit();
    await logIn(page);
    await page.goto('/reservations');
    const card = page.locator('[aria-live=polite]', { hasText: '海霧の町' });
    expect(await card.textContent()).toContain('3番目');
    const { patronOf } = library.day;
    const portal = library.library.portal(await patronOf(futaba.card));
    const [ahead] = orThrow(await portal.reservations.now()).shown.filter(({ title }) => title === 'N02-1');
    orThrow(await portal.cancel({ reservation: ahead?.reservation ?? '' }));
    await expect.poll(() => card.textContent()).toContain('2番目');
    await page.context().close();
  });

  it.each(['/login', '/password'])('%s shows the password as long as the reader wants', async (path) => {
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

  it('has no button that shows the password without scripts', async () => {
    const page = await library.visit({ javaScriptEnabled: false });
    await page.goto('/login');
    expect(await page.getByLabel('パスワード').count()).toBe(1);
    expect(await page.getByRole('button', { name: '表示' }).count()).toBe(0);
    await page.context().close();
  });

  it('leads the keyboard to the text first, and to each field and button, with a visible focus', async () => {
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

  it('prints 利用登録申込書 on one sheet of A4, without the parts for the screen (R98)', async () => {
    const page = await library.visit();
    await page.goto('/registration-form');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });

  it('lets the browser refuse content that did not come with the page', async () => {
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
