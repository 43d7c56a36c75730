import { Hono } from 'hono';
import { orThrow } from 'torioki';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PortalEnv } from '../../context.js';
import { parseInJapan } from '../../sample/movable-clock.js';
import { ichiro } from '../../sample/people.js';
import { openBrowser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';
import { buildNextAddress, readPart } from './letters-page.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const path = '/staff/overdue/letters?days=30';
const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const counter = sample.library.desk({ role: 'counter', staff: 'C-01', location: 'ebetsu' });
const late = Array.from({ length: 45 }, (_, nth) => ({
  ...ichiro,
  card: `40000${nth + 10}`,
  name: `延滞 ${'一二三四五六七八九十'.charAt(nth % 10)}${nth}号`,
  copy: `LATE-${nth}`,
}));
type Late = (typeof late)[number];

const openLetters = (to: string) => openBrowser(sample.app, asStaff('office')).open(to);

const nextOf = ({ html }: ShownPage): string | undefined =>
  findElements(parsePage(html), 'a').find(({ text }) => text === staffWords.lists.more)?.attributes['href'];

const namesOf = ({ html }: ShownPage): readonly string[] =>
  findElements(parsePage(html), 'section')
    .filter(({ attributes }) => attributes['class'] === 'letter')
    .flatMap(({ text }) => /延滞 \S+(?= 様)/.exec(text) ?? []);

const bringBack = async ({ copy }: Late) =>
  orThrow(await counter.acceptReturn({ copy, location: 'ebetsu', payer: null }));

const findLate = (name: string | undefined): Late =>
  late.find((one) => one.name === name) ?? expect.fail(`nobody is called ${name}`);

/** 45 readers borrow a book each from the shelf, and are late. */
beforeAll(async () => {
  for (const { copy, ...person } of late) {
    orThrow(await office.addCopy({ copy, title: copy, loanClass: 'circulating', source: 'own' }));
    const { patron } = orThrow(await office.registerPatron(person));
    const cards = { prefectural: true, branch: false };
    orThrow(await counter.file(patron).pickUp({ copy, location: 'ebetsu', cards }));
  }
  sample.clock.moveTo(parseInJapan('2021-07-20 10:00'));
});

describe('more letters than one page has', () => {
  it('say how many there are, and are all on the pages, each once', async () => {
    const browser = openBrowser(sample.app, asStaff('office'));
    const pages = [await browser.open(path)];
    for (
      let next = nextOf(pages[0] as ShownPage);
      next !== undefined;
      next = nextOf(pages.at(-1) as ShownPage)
    )
      pages.push(await browser.open(next));
    const counts = pages.map((page) => page.html.split('class="letter"').length - 1);
    const all = counts.reduce((sum, count) => sum + count, 0);
    expect(counts).toEqual([20, 20, all - 40]);
    expect(pages.flatMap(namesOf).toSorted()).toEqual(late.map(({ name }) => name).toSorted());
    for (const [index, page] of pages.entries())
      expect(page.text).toContain(staffWords.letters.lead(all, counts[index] ?? 0));
    expect(pages.map(({ path: to }) => to).join()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|40000|%E5/);
  });

  it('are not lost while readers of every page bring books back', async () => {
    const browser = openBrowser(sample.app, asStaff('office'));
    const first = await browser.open(path);
    const rest = late.map(({ name }) => name).filter((name) => !namesOf(first).includes(name));
    const back = [findLate(namesOf(first)[0]), findLate(namesOf(first).at(-1)), findLate(rest[0])];
    for (const one of back) await bringBack(one);
    const second = await browser.open(nextOf(first) ?? '');
    const third = await browser.open(nextOf(second) ?? '');
    expect([...namesOf(second), ...namesOf(third)].toSorted()).toEqual(
      rest.filter((name) => !back.some((one) => one.name === name)).toSorted(),
    );
    expect(nextOf(third)).toBeUndefined();
  });

  it('begin again with the first one for the handle of another sign-in, and for any other text', async () => {
    const first = await openLetters(path);
    expect(first.text).not.toContain(staffWords.letters.again);
    for (const to of [nextOf(first) ?? '', `${path}&reader=x`, `${path}&reader=${'x'.repeat(200)}`]) {
      const again = await openLetters(to);
      expect(namesOf(again)).toEqual(namesOf(first));
      expect(again.text).toContain(staffWords.letters.again);
    }
  });
});

describe('a long list', () => {
  it('begins with the part that the address names; without such a part, with the first one', async () => {
    const { nextPage, loans } = orThrow(await office.views.overdue({ first: 3 }).now()).shown;
    const open = async (after: string) =>
      (await openLetters(`${path}&after=${encodeURIComponent(after)}`)).text;
    const all = (await openLetters(path)).text;
    const readersOf = (text: string) => Number(/手紙を送る利用者は(\d+)人/.exec(text)?.[1]);
    const lost = new Set(loans.map(({ borrower }) => borrower)).size;
    expect(readersOf(await open(nextPage ?? ''))).toBeLessThan(readersOf(all));
    expect(readersOf(await open(nextPage ?? ''))).toBeGreaterThanOrEqual(readersOf(all) - lost);
    expect(await open(nextPage ?? '')).not.toContain(staffWords.letters.again);
    for (const unknown of ['', 'x', 'x'.repeat(200)]) {
      const again = await open(unknown);
      expect([readersOf(again), again.includes(staffWords.letters.again)]).toEqual([readersOf(all), true]);
    }
  });

  it('begins again with its first reader if its part is unknown, and then continues', async () => {
    const browser = openBrowser(sample.app, asStaff('office'));
    const next = nextOf(await browser.open(path)) ?? '';
    const again = await browser.open(`${next}&after=x`);
    expect(namesOf(again)).toEqual(namesOf(await browser.open(path)));
    const second = await browser.open(nextOf(again) ?? '');
    expect(second.text).not.toContain(staffWords.letters.again);
    expect(namesOf(second).filter((name) => namesOf(again).includes(name))).toEqual([]);
  });

  it('is read once', async () => {
    const seen: (string | undefined)[] = [];
    const nextOfPage: Readonly<Record<string, string | null>> = { 'page 2': 'page 3', 'page 3': null };
    const show = ({ after = 'page 1' }: { readonly after?: string }) => {
      seen.push(after);
      return Promise.resolve({ is: 'shown', shown: { nextPage: nextOfPage[after] ?? null } } as const);
    };
    const app = new Hono<PortalEnv>().get('/', async (c) =>
      c.json(await readPart(c, show, ({ nextPage }) => [nextPage])),
    );
    const answer = await app.request('/?after=page+2');
    expect(await answer.json()).toEqual({ items: ['page 3', null], nextPage: null, isUnknown: false });
    expect(seen).toEqual(['page 2', 'page 3']);
  });

  it('links its next part after the last letter, with the other fields of the address', async () => {
    const app = new Hono<PortalEnv>().get('/letters', async (c) =>
      c.text((await buildNextAddress(c, { last: undefined, nextPage: 'page 2', isUnknown: false })) ?? ''),
    );
    const answer = await app.request('/letters?days=30&after=page+1&reader=somebody');
    expect(await answer.text()).toBe('/letters?days=30&after=page+2');
  });
});
