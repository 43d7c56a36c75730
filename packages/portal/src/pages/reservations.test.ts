import { orThrow } from 'torioki';
import { afterAll, expect, it } from 'vitest';
import { parseInJapan } from '../sample/movable-clock.js';
import { minori, password } from '../sample/people.js';
import { branch, headquarters, home } from '../sample/places.js';
import { openBrowser, type Browser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';

const sample = await openSample();
afterAll(() => sample.close());

const office = () =>
  sample.library.desk({ role: 'general-materials', staff: 'G-01', location: headquarters });

/** A patron with a login and without a mail address. */
const withoutMail = async (): Promise<readonly [Browser, string]> => {
  const card = '1000077';
  const { name, address, phone, evidence } = minori;
  const person = { card, name, address, phone, mailAddress: null, evidence };
  const { patron } = orThrow(await office().registerPatron(person));
  const { code } = orThrow(await office().file(patron).issueCode({ hours: 24 }));
  orThrow(await sample.library.setPassword({ card, code, password }));
  orThrow(await sample.library.portal(patron).declareBranchRegistration({ location: branch }));
  return [await sample.logIn({ card }), patron];
};

it('says how the day is announced, when a parcel leaves, and that a copy is not there yet (R51, R89, A25)', async () => {
  const [browser, patron] = await withoutMail();
  const portal = sample.library.portal(patron);
  const lines = [
    { title: 'N17', location: branch },
    { title: 'N30-1', location: home },
  ];
  orThrow(await portal.reserve({ lines }));
  for (const copy of ['N17-a', 'N30-1-a']) orThrow(await office().secure({ copy }));
  const secured = await browser.open('/reservations');
  expect(secured.text).toContain('受け取れる日は、この画面でお知らせします。');
  expect(secured.text).toContain('発送日は、この画面でお知らせします。');
  expect(secured.text).not.toContain('お知らせメールでお伝えします');
  orThrow(await portal.setMailAddress({ mailAddress: 'k@example.jp' }));
  const withMail = await browser.open('/reservations');
  expect(withMail.text).toContain('受け取れる日は、お知らせメールでお伝えします。');
  expect(withMail.text).toContain('発送日は、お知らせメールでお伝えします。');
  await sample.day.playUntil('2021-04-22');
  const page = await browser.open('/reservations');
  expect(page.text).toMatch(/受取場所 自宅 発送日 4月23日\(金\)/);
  expect(page.text).toContain('受取 4月25日(日)以降 （発送日 4月23日(金)）');
  sample.clock.moveTo(parseInJapan('2021-04-25 09:00'));
  const promisedDay = await browser.open('/reservations');
  expect(promisedDay.text).toContain('お知らせした日になりましたが、まだ受取館に届いていません。');
  expect(promisedDay.text).not.toContain('到着が遅れ');
  expect(promisedDay.text).toContain('発送が遅れています。');
});

it('requires another place for a line of the cart with a closed place, and chooses none itself (R39)', async () => {
  const browser = await sample.logIn(minori);
  await browser.open('/titles/N06');
  await browser.send('/cart', ['act', 'add'], ['title', 'N06']);
  await browser.send('/cart', ['act', 'places'], ['place-N06', 'sapporo']);
  const today = sample.day.today();
  orThrow(await office().closePickupLocation({ location: 'sapporo', from: today }));
  const cart = await browser.open('/cart');
  expect(cart.text).toContain(
    '前に選んだ受取場所は、現在ご利用いただけません。別の受取場所を選んでください。',
  );
  expect(cart.html).toMatch(/name="place-N06"[^>]*><option value="" selected[^>]*>受取場所を選んでください</);
  const confirmation = await browser.send('/cart', ['act', 'reserve'], ['tick', 'N06'], ['place-N06', '']);
  expect(confirmation.status).toBe(422);
  expect(confirmation.text).toContain('別の受取場所を選んでください。');
  expect(confirmation.html).not.toContain('>確認</button>');
  const chosen = await browser.send(
    '/cart',
    ['act', 'reserve'],
    ['tick', 'N06'],
    ['place-N06', headquarters],
  );
  expect(chosen.html).toContain('>確認</button>');
});

it('refuses at 確認 a place that has closed since the page', async () => {
  const browser = await sample.logIn(minori);
  await browser.send('/cart', ['act', 'places'], ['place-N06', branch]);
  await browser.open('/cart');
  const confirm = await browser.send('/cart', ['act', 'reserve'], ['tick', 'N06'], ['place-N06', branch]);
  expect(confirm.html).toContain('>確認</button>');
  const today = sample.day.today();
  orThrow(await office().closePickupLocation({ location: branch, from: today }));
  const refused = await browser.send(confirm.path);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('受取場所「稚内市立図書館」は、現在ご利用いただけません。');
});

it('explains in 変更取消 why ranks cannot change with fewer than two reservations without a copy (A32)', async () => {
  const browser = await sample.logIn(minori);
  const { html } = await browser.open('/reservations');
  const third = /銀の鱗\u3000第3巻.*?href="(\/reservations\/[^"]+)"/s.exec(html)?.[1] ?? '';
  expect((await browser.open(third)).html).toContain('value="ranks"');
  const second = /銀の鱗\u3000第2巻.*?href="(\/reservations\/[^"]+)"/s.exec(html)?.[1] ?? '';
  const first = /銀の鱗\u3000第1巻.*?href="(\/reservations\/[^"]+)"/s.exec(html)?.[1] ?? '';
  for (const path of [first, second]) {
    await browser.open(path);
    await browser.send((await browser.send(path, ['act', 'cancel'])).path);
  }
  const alone = await browser.open(third);
  expect(alone.text).toContain(
    '優先順位を変更できるのは、「読みたい順予約」のうち、まだ資料が確保されていない本が2件以上あるときです。',
  );
  expect(alone.html).not.toContain('value="ranks"');
});

it('shows in 受取館一覧 the 休館日 of each place, also of places with the headquarters’ days (R26)', async () => {
  const { html } = await openBrowser(sample.app).open('/pickup-locations');
  const places = html.split('<li><strong>').slice(1);
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) expect(place).toContain('休館日');
});
