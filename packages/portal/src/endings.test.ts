import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { buildEndingPath } from './report-ending.js';
import { renderEndings, type Ending } from './endings.js';
import { aoi, minori, password, yuzuki } from './sample/people.js';
import { openBrowser, type Browser, type ShownPage } from './testing/browser-without-scripts.js';
import { openSample } from './testing/open-sample.js';
import { listOwnPaths, listPaths } from './testing/paths.js';
import { portalWords } from './words/portal-words.js';

const sample = await openSample();
const hers = await sample.logIn(minori);
afterAll(() => sample.close());

interface Sent {
  /** The page with the form. */
  readonly before: ShownPage;
  readonly after: ShownPage;
}

const sent = async (
  browser: Browser,
  page: string,
  path: string,
  ...fields: Parameters<Browser['post']>[1]
): Promise<Sent> => {
  const before = await browser.open(page);
  return { before, after: await browser.send(path, ...fields) };
};

const send = (path: string, ...fields: Parameters<Browser['post']>[1]) => sent(hers, path, path, ...fields);

/** Presses 確認 on a page with that button. */
const confirmed = async ({ after: before }: Sent): Promise<Sent> => ({
  before,
  after: await hers.send(before.path),
});

const patronOf = async (card: string): Promise<string> => {
  const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
  return orThrow(await office.patronWithCard(card)).shown.id;
};

const newPassword = async (...more: Parameters<Browser['post']>[1]): Promise<Sent> => {
  const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
  const { code } = orThrow(await office.file(await patronOf(yuzuki.card)).issueCode({ hours: 24 }));
  const fields = [
    ['card', yuzuki.card],
    ['password', '三匹の白い猫がねむる'],
    ['code', code],
    ...more,
  ] as const;
  return sent(openBrowser(sample.app), '/password', '/password', ...fields);
};

const reservation = async (title: string): Promise<string> => {
  const portal = sample.library.portal(await patronOf(minori.card));
  const found = orThrow(await portal.reservations.now()).shown.find((one) => one.title === title);
  return `/reservations/${found?.reservation ?? ''}`;
};

const loan = async (): Promise<string> => {
  const portal = sample.library.portal(await patronOf(minori.card));
  return orThrow(await portal.loans.now()).shown.find(({ renewable }) => renewable.is)?.loan ?? '';
};

const swapped = async (): Promise<Sent> => {
  const portal = sample.library.portal(await patronOf(minori.card));
  const group = orThrow(await portal.reservations.now()).shown.filter(
    ({ readingOrder }) => readingOrder?.rankChangeable,
  );
  return send(
    await reservation('N03-3'),
    ['act', 'ranks'],
    ...group.map(({ reservation: id }, index) => [`rank-${id}`, String(group.length - index)] as const),
  );
};

/** For each ending, a function that sends a form which ends in this way. */
const forms: Readonly<Record<Ending, () => Promise<Sent>>> = {
  'log-in': () =>
    sent(openBrowser(sample.app), '/login', '/login', ['card', aoi.card], ['password', password]),
  'log-out': async () => {
    const browser = await sample.logIn(aoi);
    return sent(browser, '/', '/logout');
  },
  password: () => newPassword(),
  'password-and-mail': () => newPassword(['mail', 'y@example.jp']),
  add: () => sent(hers, '/titles/N11', '/cart', ['act', 'add'], ['title', 'N11'], ['back', '/titles/N11']),
  places: () => send('/cart', ['act', 'places'], ['place-N11', 'sapporo']),
  order: () => send('/cart', ['act', 'order']),
  usual: () => send('/cart?in-order=1', ['act', 'usual'], ['in-order', '1']),
  remove: () => send('/cart', ['act', 'remove'], ['tick', 'N11']),
  'to-confirm': () => send('/cart', ['act', 'reserve'], ['tick', 'N21']),
  reservation: async () => confirmed(await send('/cart', ['act', 'reserve'], ['tick', 'N21'])),
  renewal: async () => confirmed(await send('/loans', ['act', 'renew'], ['loan', await loan()])),
  'pickup-change': async () =>
    confirmed(await send(await reservation('N21'), ['act', 'place'], ['location', 'sapporo'])),
  'rank-change': async () => confirmed(await swapped()),
  cancellation: async () => confirmed(await send(await reservation('N21'), ['act', 'cancel'])),
  'reading-history-stopped': () => send('/reading-history', ['act', 'stop']),
  'reading-history-deleted': () => send('/reading-history', ['act', 'delete']),
  'reading-history-wanted': () => send('/reading-history', ['act', 'want']),
  'mail-address': () => send('/mail-address', ['mail', 'new@example.jp']),
  branch: () => send('/particulars', ['location', 'kushiro']),
  'title-request': () => send('/title-requests', ['name', '湿原の鶴を数える 続']),
  day: () => send('/sample', ['days', '1']),
  week: () => send('/sample', ['days', '7']),
  fetch: () => send('/sample', ['act', 'fetch']),
  bring: () => send('/sample', ['act', 'bring']),
};

describe('a form ends with its sentence', () => {
  it.each(Object.entries(forms))('%s', async (ending, form) => {
    const texts = orThrow(await sample.library.texts()).shown;
    const said = renderEndings({ texts, words: { ...portalWords, screen: texts.screen } })[ending as Ending];
    const { before, after } = await form();
    expect(before.text).not.toContain(said);
    expect(after.status).toBe(200);
    expect(after.text).toContain(said);
  });

  it('which only the same visit sees on the same page', async () => {
    const { after } = await send('/mail-address', ['mail', 'other@example.jp']);
    expect(after.path).toMatch(/^\/mail-address\?ended=mail-address&mark=/);
    expect((await hers.open(after.path)).text).toContain('メールアドレスを変更しました。');
    const his = await sample.logIn(aoi);
    expect((await his.open(after.path)).text).not.toContain('メールアドレスを変更しました。');
    const elsewhere = await hers.open(after.path.replace('/mail-address?', '/particulars?'));
    expect(elsewhere.text).not.toContain('メールアドレスを変更しました。');
    const other = await hers.open(after.path.replace('ended=mail-address', 'ended=branch'));
    expect(other.text).not.toContain('受取館での利用登録を申し出ました。');
  });

  it('which no page shows without a visit, for any address', async () => {
    const { text } = await openBrowser(sample.app).open(buildEndingPath('', '/', 'mail-address'));
    expect(text).not.toContain('メールアドレスを変更しました。');
  });
});

it('has an ending for every acting form, and a form for every ending', async () => {
  const visit = openBrowser(sample.app);
  const pages = await Promise.all([...listPaths(sample), '/titles/N11'].map((path) => visit.open(path)));
  const visitor = await sample.logIn(minori);
  const own: ShownPage[] = [];
  for (const path of [
    ...listOwnPaths(sample),
    '/',
    '/sample',
    '/titles/N12',
    '/cart?in-order=1',
    await reservation('N03-3'),
  ])
    own.push(await visitor.open(path));
  const all = [...pages, ...own].flatMap(({ html }) => html.match(/<form[^>]*method="post"[^>]*>/g) ?? []);
  const named = all.map((form) => /data-ends="([^"]+)"/.exec(form)?.[1] ?? form);
  const endings = new Set(named.flatMap((one) => one.split(' ')));
  const onConfirmations = ['reservation', 'renewal', 'pickup-change', 'rank-change', 'cancellation'];
  expect([...endings, ...onConfirmations].sort()).toEqual(Object.keys(forms).sort());
});
