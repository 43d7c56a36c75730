import { orThrow } from 'torioki';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { ichiro } from '../../sample/people.js';
import { samplePolicy } from '../../sample/policy.js';
import { openBrowser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const location = 'ebetsu';
const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location });
const counter = sample.library.desk({ role: 'counter', staff: 'C-01', location });

/** More copies than one page of a list shows. */
const copiesOf = (letter: string) => Array.from({ length: 205 }, (_, nth) => `${letter}-${1_000 + nth}`);
const lent = copiesOf('LENT');
const ready = copiesOf('READY');

/** The copies on each page of a list, from the first page to the last. */
const readPages = async (path: string, copies: readonly string[]) => {
  const browser = openBrowser(sample.app, asStaff('office'));
  const pages: (readonly string[])[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { html }: ShownPage = await browser.open(next);
    const page = parsePage(html);
    const rows = findElements(page, 'tr').map((row) => findElements(row, 'th')[0]?.text.trim() ?? '');
    pages.push(rows.filter((copy) => copies.includes(copy)));
    next = findElements(page, 'a').find(({ text }) => text === staffWords.lists.more)?.attributes['href'];
  }
  return pages;
};

beforeAll(async () => {
  const reservationLimit = 1_000;
  const policy = { ...samplePolicy, reservationLimit, cartLimit: 100 };
  orThrow(await office.publishPolicy({ policy, from: sample.day.today() }));
  const { patron } = orThrow(await office.registerPatron({ ...ichiro, card: '4000001', mailAddress: null }));
  for (const copy of [...lent, ...ready])
    orThrow(await office.addCopy({ copy, title: copy, loanClass: 'circulating', source: 'own' }));
  const file = counter.file(patron);
  for (const copy of lent)
    orThrow(await file.pickUp({ copy, location, cards: { prefectural: true, branch: false } }));
  for (const some of [ready.slice(0, 100), ready.slice(100, 200), ready.slice(200)])
    orThrow(await file.reserve({ lines: some.map((title) => ({ title, location })) }));
  for (const copy of ready) orThrow(await office.secure({ copy }));
  sample.clock.moveTo(parseInJapan('2021-04-20 20:00'));
  await sample.library.jobs.sendReadyMails();
});

it('show every notice that reached nobody, on two pages', async () => {
  const pages = await readPages('/staff/notices', ready);
  expect(pages).toHaveLength(2);
  expect(pages.flat().toSorted()).toEqual(ready);
});

it('write one letter to a reader with notices on two pages, about all of them', async () => {
  const only = ['not-sent'] as const;
  const { nextPage } = orThrow(await office.views.notices({ first: 200, only }).now()).shown;
  const path = '/staff/notices/letters';
  const readLetters = async (to: string) => {
    const { html } = await openBrowser(sample.app, asStaff('office')).open(to);
    return findElements(parsePage(html), 'section')
      .filter(({ attributes, text }) => attributes['class'] === 'letter' && text.includes(ichiro.name))
      .map(({ text }) => /道立図書館：(\d+)冊/.exec(text)?.[1]);
  };
  expect(await readLetters(path)).toEqual([`${ready.length}`]);
  expect(await readLetters(`${path}?after=${encodeURIComponent(nextPage ?? '')}`)).toEqual([]);
});

it('show every overdue loan, on two pages', async () => {
  sample.clock.moveTo(parseInJapan('2021-06-01 10:00'));
  const pages = await readPages('/staff/overdue', lent);
  expect(pages).toHaveLength(2);
  expect(pages.flat().toSorted()).toEqual(lent);
});
