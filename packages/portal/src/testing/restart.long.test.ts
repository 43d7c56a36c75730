import { startTestServer } from '@torioki/postgres-test-server';
import { expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { minori, password } from '../sample/people.js';
import type { SampleStores } from '../sample/open-sample-portal.js';
import { openInFolder, openOnPostgres, type StoreSettings } from './stores.js';
import { openBrowser } from './browser-without-scripts.js';
import { openSample } from './open-sample.js';

it('reports an unavailable library without data loss, and shows its operator the reason', async () => {
  const sample = await openSample();
  const user = await sample.logIn(minori);
  await sample.library.close();
  const { status, text, headers } = await user.open('/reservations');
  expect(status).toBe(503);
  expect(headers.get('Retry-After')).toBe('2');
  expect(text).toContain('ただいまご利用いただけません');
  expect(sample.troubles).toEqual(['failed: store-unavailable']);
  await sample.close();
});

const places: Readonly<Record<string, () => Promise<(keeping: StoreSettings) => Promise<SampleStores>>>> = {
  'in a folder': () => {
    const folder = scratchFolder(onTestFinished);
    return Promise.resolve((keeping) => openInFolder(folder, keeping));
  },
  'on PostgreSQL': async () => {
    const { url, remove } = await startTestServer();
    onTestFinished(remove);
    return (keeping) => openOnPostgres(() => url, keeping);
  },
};

it.each(Object.entries(places))(
  'keeps a visit, the cart, and an order before 確認 after the end of the process %s, even before its answer',
  async (_, place) => {
    const stores = await place();
    const before = await openSample(stores);
    const user = await before.logIn(minori);
    await user.open('/cart');
    const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N21']);
    await before.close();

    const after = await openSample(stores);
    const again = openBrowser(after.app);
    again.setCookie(user.cookie());
    expect((await again.open('/cart')).text).toContain('野鳥と暮らす一年');
    expect((await again.open(path)).text).toContain('次の1件を予約します。');
    const holder = await after.library.logIn({ card: minori.card, password });
    if (holder.is !== 'accepted') throw new Error(holder.is);
    /**
     * The page's command at 確認. The test sends it itself, as if the server had ended before it could answer
     * the page.
     */
    const commandId = path.split('/').at(-1) ?? '';
    const lines = [{ title: 'N21', location: 'ebetsu' }];
    expect((await after.library.portal(holder.patron).reserve({ commandId, lines })).is).toBe('accepted');
    await after.close();

    const last = await openSample(stores);
    const atLast = openBrowser(last.app);
    atLast.setCookie(user.cookie());
    await atLast.open(path);
    expect((await atLast.send(path)).text).toContain('以上で予約申込みは終了です。');
    const { html, text } = await atLast.open('/reservations');
    expect(html.split('/titles/N21')).toHaveLength(2);
    expect(text).toContain('現在の予約： 8件');
    await last.close();
  },
);
