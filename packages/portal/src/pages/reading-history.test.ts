import { orThrow } from 'torioki';
import { addDays } from '@torioki/lending/vocabulary';
import { afterAll, expect, it } from 'vitest';
import { parseInJapan } from '../sample/movable-clock.js';
import { aoi, minori } from '../sample/people.js';
import { headquarters } from '../sample/places.js';
import { samplePolicy } from '../sample/policy.js';
import { openSample } from '../testing/open-sample.js';

const sample = await openSample();
afterAll(() => sample.close());

const path = '/reading-history';

const counter = () => sample.library.desk({ role: 'counter', staff: 'C-01', location: headquarters });

const lend = async (patron: string, copy: string) =>
  orThrow(
    await counter()
      .file(patron)
      .pickUp({ copy, location: headquarters, cards: { prefectural: true, branch: false } }),
  );

/** Takes copies back, and lets the following night pass. */
const takeBack = async (...copies: readonly string[]) => {
  for (const copy of copies)
    orThrow(await counter().acceptReturn({ copy, location: headquarters, payer: null }));
  sample.clock.moveTo(parseInJapan(`${addDays(sample.day.today(), 1)} 09:00`));
  expect((await sample.library.jobs.forgetBorrowers()).troubles).toEqual([]);
};

it('shows the loans that the patron chose to record', async () => {
  const hers = await sample.logIn(minori);
  expect((await hers.open('/loans')).html).toContain(`<a href="${path}">読書記録</a>`);
  const page = await hers.open(path);
  expect(page.text).toContain('3月27日(土)から記録しています。');
  expect(page.text).toMatch(/記録した本：1冊.*貸出日 3月28日\(日\) 返却日 4月3日\(土\)/);
  expect(page.html).toContain('href="/titles/N23"');
});

it('is chosen, filled, stopped and deleted on a page for the patron only', async () => {
  const [his, hers] = [await sample.logIn(aoi), await sample.logIn(minori)];
  const patron = await sample.day.patronOf(aoi.card);
  const before = await his.open(path);
  expect(before.text).toContain('現在、記録していません。');
  expect(before.text).toContain('本は、一緒に申し込んだ本をすべて返した日の1日後から表示します。');
  expect(before.html).not.toContain('value="delete"');
  await his.send(path, ['act', 'want']);
  const wanted = await his.open(path);
  expect(wanted.text).toContain('4月20日(火)から記録しています。');
  expect(wanted.text).toContain('記録はありません。');

  await lend(patron, 'N11-a');
  await takeBack('N11-a');
  const filled = await his.open(path);
  expect(filled.text).toMatch(/記録した本：1冊.*貸出日 4月20日\(火\) 返却日 4月20日\(火\)/);
  expect(filled.html).toContain('href="/titles/N11"');
  expect((await hers.open(path)).html).not.toContain('href="/titles/N11"');

  expect((await his.send(path, ['act', 'stop'])).text).toContain('これまでの記録は残っています。');
  expect((await his.open(path)).text).toContain('記録した本：1冊');
  expect((await his.send(path, ['act', 'delete'])).text).toContain('記録をすべて消去しました。');
  const deleted = await his.open(path);
  expect(deleted.text).toContain('記録はありません。');
  expect(deleted.html).not.toContain('value="delete"');
});

it('has pages of 50 books, and shows the first page for any other address', async () => {
  const patron = await sample.day.patronOf(aoi.card);
  const his = await sample.logIn(aoi);
  await his.open(path);
  await his.send(path, ['act', 'want']);
  const borrower = orThrow(await sample.stores.people.findPseudonyms(patron)).fresh ?? '';
  orThrow(await sample.stores.people.reportBegun({ patron, borrower, lines: [] }));
  const loan = { lentAt: '2021-06-01T01:00:00.000Z', lentOn: '2021-06-01', returnedOn: '2021-06-15' };
  const loans = Array.from({ length: 101 }, (_, number) => ({ title: `Z-${number}-`, ...loan }));
  const place = { position: 0, hash: '0'.repeat(64) };
  orThrow(await sample.stores.people.reportForgotten([{ borrower, place, loans }]));

  const first = await his.open(path);
  expect(first.text).toContain('記録した本：101冊');
  for (const [title, isShown] of [
    ['Z-0-', true],
    ['Z-49-', true],
    ['Z-50-', false],
  ] as const)
    expect(first.text.includes(title)).toBe(isShown);
  expect(first.html).toContain(`<a href="${path}?page=2">古い記録</a>`);
  expect(first.html).not.toContain('新しい記録');
  const last = await his.open(`${path}?page=3`);
  expect(last.text).toContain('Z-100-');
  expect(last.html).toContain(`<a href="${path}?page=2">新しい記録</a>`);
  expect(last.html).not.toContain('古い記録');
  for (const page of ['0', '-1', '201', '1e2', 'x', '9'.repeat(50)])
    expect((await his.open(`${path}?page=${page}`)).text).toContain('Z-0-');
  expect((await his.open(`${path}?page=200`)).status).toBe(200);
});

it('refuses a form that the page does not have', async () => {
  const hers = await sample.logIn(minori);
  await hers.open(path);
  for (const act of ['', 'toString', 'publish']) {
    const refused = await hers.send(path, ['act', act]);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('入力内容に誤りがあります。');
  }
});

it('is hidden while the policy does not offer it', async () => {
  const hers = await sample.logIn(minori);
  const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: headquarters });
  const from = addDays(sample.day.today(), 1);
  await hers.open(path);
  orThrow(await office.publishPolicy({ from, policy: { ...samplePolicy, readingHistory: false } }));
  sample.clock.moveTo(parseInJapan(`${from} 09:00`));
  expect((await hers.open('/privacy')).text).not.toContain('読書記録');
  expect((await hers.open('/loans')).html).not.toContain(path);
  expect((await hers.open(path)).status).toBe(404);
});
