import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, expect, it } from 'vitest';
import { aoi, minori } from '../../sample/people.js';
import { openBrowser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { openInMemory } from '../../testing/stores.js';
import { staffWords } from '../../words/staff-words.js';

const before = await openSample();
const former = before.library.desk({ role: 'counter', staff: 'C-99', location: 'ebetsu' });
orThrow(
  await former
    .file(orThrow(await former.patronWithCard(aoi.card)).shown.id)
    .reserve({ lines: ['N28', 'N29'].map((title) => ({ title, location: 'ebetsu' })) }),
);

/** The history of the sample, whose registry of patrons is lost. */
const sample = await openSample(
  async (settings) => ({ ...(await openInMemory(settings)), events: before.stores.events }),
  undefined,
  { staffOf },
);
afterAll(async () => {
  await sample.close();
  await before.library.close();
});

const { patrons: words, patronActs: acts, patronRecord: record, trouble } = staffWords;
const path = '/staff/patrons';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-99', location: 'ebetsu' });
const count = () => findHeadPosition(sample.stores.events);

const open = async (member: MemberName, card: string) => {
  const browser = openBrowser(sample.app, asStaff(member));
  await browser.open(path);
  const { path: own } = await browser.send(path, ['text', card]);
  return { browser, own, adoption: `${own}/adoption` };
};

/** The rows of the page: the titles, and the fields of the form. */
const rowsOf = ({ html }: ShownPage) =>
  findElements(parsePage(html), 'tr').flatMap((row) => {
    const [titles] = findElements(row, 'th');
    const [button] = findElements(row, 'button');
    if (titles === undefined || button === undefined) return [];
    const fields = [...findElements(row, 'input'), button].map(
      ({ attributes: { name = '', value = '' } }) => [name, value] as const,
    );
    return [{ titles: titles.text.split(' '), fields }];
  });

it('gives a pseudonym once to the patron who proves its reservations (R4)', async () => {
  for (const person of [aoi, minori]) orThrow(await desk.registerPatron(person));
  const { browser, own, adoption } = await open('office', aoi.card);
  const isLost = ({ titles }: { readonly titles: readonly string[] }) => titles.join(' ') === 'N28 N29';
  const [lost] = rowsOf(await browser.open(adoption)).filter(isLost);
  const fields = lost?.fields ?? [];
  const done = await browser.post(adoption, fields);
  const after = await count();
  expect([done.path.split('?')[0], done.text]).toEqual([own, expect.stringContaining(acts.done.adopt)]);
  expect((await browser.post(adoption, fields)).text).toContain(acts.done.adopt);
  expect(await count()).toBe(after);
  const file = desk.file(orThrow(await desk.patronWithCard(aoi.card)).shown.id);
  const reserved = orThrow(await file.reservations.now()).shown.map(({ title }) => title);
  expect(reserved.toSorted()).toEqual(['N28', 'N29']);
  expect(rowsOf(await browser.open(adoption)).some(isLost)).toBe(false);
  const other = await open('office', minori.card);
  await other.browser.open(other.adoption);
  const refused = await other.browser.send(
    other.adoption,
    ...fields.filter(([name]) => name === 'borrower' || name === 'id'),
  );
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(words.refused)]);
});

it('gives nothing for an unknown pseudonym, and nothing at a counter', async () => {
  const office = await open('office', minori.card);
  const [row] = rowsOf(await office.browser.open(office.adoption));
  expect(row?.titles.length).toBeGreaterThan(0);
  expect((await office.browser.open(office.adoption)).text).toContain(record.adoption);
  const at = await count();
  for (const borrower of ['', 'x'.repeat(200), crypto.randomUUID()]) {
    await office.browser.open(office.adoption);
    const refused = await office.browser.send(office.adoption, ['borrower', borrower]);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(words.refused)]);
  }
  const counter = await open('counter', minori.card);
  await counter.browser.open(`${counter.own}/record/set-reading`);
  const [, borrower = ''] = row?.fields.find(([name]) => name === 'borrower') ?? [];
  const unknown = await counter.browser.send(counter.adoption, ['borrower', borrower]);
  expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
  expect(await count()).toBe(at);
});
