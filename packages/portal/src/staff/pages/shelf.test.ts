import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { aoi, minori } from '../../sample/people.js';
import { findChangedDays } from '../find-changed-days.js';
import type { AtDesk } from '../staff-visit.js';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { shelf: words, scan: scanWords, trouble } = staffWords;
const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const dispatch = sample.library.desk({ role: 'dispatch', staff: 'D-01', location: 'ebetsu' });
/** The page of the pull list before its first copy on the shelf. */
const beginning = Buffer.from(
  JSON.stringify({ 'to-fetch': null, 'set-aside': { place: '', key: '' }, ended: null }),
).toString('base64url');
const paths = ['/staff/shelf', '/staff/arrivals', '/staff/back'] as const;

const open = (member: MemberName, path: string) => openBrowser(sample.app, asStaff(member)).open(path);

/** The rows of the tables of a page, each with the texts of its cells. */
const rowsOf = (html: string): readonly string[] =>
  findElements(parsePage(html), 'tbody').flatMap((body) =>
    findElements(body, 'tr').map((row) =>
      [...findElements(row, 'th'), ...findElements(row, 'td')].map(({ text }) => text.trim()).join(' | '),
    ),
  );

const scan = async (member: MemberName, path: string, copy: string) => {
  const browser = openBrowser(sample.app, asStaff(member));
  const { html } = await browser.open(path);
  return browser.send(path, ['id', /name="id" value="([^"]*)"/.exec(html)?.[1] ?? ''], ['copy', copy]);
};

const reserve = async ({ card }: typeof aoi, title: string, location: string) => {
  const patron = orThrow(await office.patronWithCard(card)).shown.id;
  const lines = [{ title, location }];
  const { events } = orThrow(await sample.library.portal(patron).reserve({ lines }));
  orThrow(await office.secure({ copy: `${title}-a` }));
  return events.flatMap((event) => (event.type === 'Reserved' ? [event.data.reservation] : []))[0] ?? '';
};

const sendMails = async (day: string) => {
  sample.clock.moveTo(parseInJapan(`${day} 20:00`));
  await sample.library.jobs.sendReadyMails();
};

describe('the pages of a place', () => {
  it('are unknown pages for the roles without them, and the counts lead to them', async () => {
    for (const path of ['/staff/arrivals', '/staff/back'])
      for (const member of ['office', 'dispatch'] as const)
        expect((await open(member, path)).text).toContain(trouble.notFound);
    expect((await open('dispatch', '/staff/shelf')).status).toBe(404);
    const { html } = await open('branch', '/staff');
    for (const path of paths) expect(html).toContain(`<dt><a href="${path}">`);
    expect((await open('dispatch', '/staff')).html).not.toContain('href="/staff/shelf"');
  });

  it('have the one field with the focus, and are in English after the switch', async () => {
    for (const path of paths) {
      const { html, text } = await open('branch', `${path}?lang=en`);
      expect(html.match(/autofocus/g)).toHaveLength(1);
      const { shelf, arrivals, back } = englishStaffWords.shelf;
      expect([shelf, arrivals, back].some(({ heading }) => text.includes(heading))).toBe(true);
    }
  });

  it('answer a text of 200 characters, and a foreign form with nothing done', async () => {
    for (const path of paths) {
      expect((await scan('branch', path, '9'.repeat(200))).text).toContain(scanWords.unknown);
      const browser = openBrowser(sample.app, asStaff('branch'));
      expect((await browser.post(path, [['copy', 'N08-a']])).status).toBe(403);
    }
  });
});

it('takes a copy from its way to the shelf, and back to the headquarters, at its branch only (R9, R52)', async () => {
  const reservation = await reserve(minori, 'N09', 'wakkanai');
  await sendMails('2021-04-20');
  sample.clock.moveTo(parseInJapan('2021-04-23 10:00'));
  orThrow(await dispatch.ship({ reservation }));
  expect(rowsOf((await open('branch', '/staff/arrivals')).html).join()).toMatch(/N09-a \| [^|]+ \| 4月23日/);
  expect(rowsOf((await open('otherBranch', '/staff/arrivals')).html)).toEqual([]);

  const { isDue, isLate } = words.arrivals;
  sample.clock.moveTo(parseInJapan('2021-04-25 09:00'));
  const onTheDay = (await open('branch', '/staff/arrivals')).text;
  expect([onTheDay.includes(isDue), onTheDay.includes(isLate)]).toEqual([true, false]);
  sample.clock.moveTo(parseInJapan('2021-04-27 10:00'));
  const after = (await open('branch', '/staff/arrivals')).text;
  expect(after).toContain('4月23日');
  expect([after.includes(isDue), after.includes(isLate)]).toEqual([false, true]);
  const arrived = await scan('branch', '/staff/arrivals', 'N09-a');
  expect(arrived.text).toContain('「到着の記録」が済みました。');
  expect(rowsOf(arrived.html).join()).not.toContain('N09-a');
  expect(rowsOf((await open('branch', '/staff/shelf')).html).join()).toMatch(/N09-a \| [^|]+ \| 5月\d+日/);
  expect(rowsOf((await open('otherBranch', '/staff/shelf')).html)).toEqual([]);

  const patron = orThrow(await office.patronWithCard(minori.card)).shown.id;
  const branch = sample.library.desk({ role: 'branch', staff: 'B-01', location: 'wakkanai' });
  const cards = { prefectural: true, branch: true };
  orThrow(await branch.file(patron).pickUp({ copy: 'N09-a', location: 'wakkanai', cards }));
  const other = await scan('otherBranch', '/staff/back', 'N09-a');
  expect(other.text).toContain(scanWords.nothing);
  expect(other.text).not.toContain('が済みました');
  const returned = await scan('branch', '/staff/back', 'N09-a');
  expect(returned.text).toContain('「返却の受付」が済みました。');
  expect(rowsOf(returned.html).join()).toMatch(new RegExp(`N09-a .* ${words.back.waits}`));
  const sent = await scan('branch', '/staff/back', 'N09-a');
  expect(rowsOf(sent.html).join()).toMatch(new RegExp(`N09-a .* ${words.back.underWay}`));
  expect(rowsOf((await open('otherBranch', '/staff/back')).html)).toEqual([]);
});

describe('the shelf of the headquarters', () => {
  it('shows what is set aside, which hold is over, and what ended', async () => {
    await reserve(aoi, 'N28', 'ebetsu');
    const before = rowsOf((await open('counter', '/staff/shelf')).html).join();
    expect(before).toMatch(/N28-a \| [^|]+ \| 道立図書館 \| 別置 \| 始まっていません/);
    await sendMails('2021-04-27');
    const noticed = rowsOf((await open('office', '/staff/shelf')).html).join();
    expect(noticed).toMatch(/N28-a \| [^|]+ \| 道立図書館 \| 取置 \| 5月\d+日/);
    expect(noticed).not.toMatch(new RegExp(`N28-a [^,]*${words.shelf.isOver}`));
    sample.clock.moveTo(parseInJapan('2021-05-18 08:00'));
    expect(rowsOf((await open('counter', '/staff/shelf')).html).join()).toMatch(
      new RegExp(`N28-a [^,]*${words.shelf.isOver}`),
    );
    await sample.library.jobs.expireHolds();
    const { html, text } = await open('counter', '/staff/shelf');
    expect(text).toContain(words.shelf.ended);
    expect(rowsOf(html).join()).toMatch(/N28-a \| [^|]+$/);
  });

  it('shows the readers whose promised days changed, with both days', async () => {
    for (const title of ['N25', 'N29']) await reserve(aoi, title, 'ebetsu');
    await sendMails('2021-05-18');
    expect((await open('counter', '/staff/shelf')).text).not.toContain(words.shelf.changed);
    sample.clock.moveTo(parseInJapan('2021-05-19 10:00'));
    orThrow(
      await office.extendClosure({
        places: 'all',
        from: '2021-05-20',
        until: '2021-05-27',
        dueOn: '2021-05-29',
      }),
    );
    const { html, text } = await open('counter', '/staff/shelf');
    expect(text).toContain(words.shelf.changed);
    const rows = rowsOf(html).filter((one) => one.startsWith(aoi.name));
    const days = rows.map((row) => row.split(' | ').toSpliced(2, 1)).toSorted();
    expect(days).toEqual([
      [aoi.name, 'N25-a', expect.stringMatching(/月/), expect.stringMatching(/月/)],
      [aoi.name, 'N29-a', expect.stringMatching(/月/), expect.stringMatching(/月/)],
    ]);
    for (const [, , promised, now] of days) expect(promised).not.toBe(now);
    expect((await open('branch', '/staff/shelf')).text).not.toContain(aoi.name);
    const later = await open('counter', `/staff/shelf?after=${beginning}`);
    expect(later.text).toContain('N29-a');
    expect(later.text).not.toContain(words.shelf.changed);
  });

  it('finds the readers and their present days on every page of the notices and of the shelf', async () => {
    const { notices, pullList, ...views } = office.views;
    const shortPages = {
      member: { role: 'general-materials', staff: 'G-01', location: 'ebetsu' },
      place: '',
      isHeadquarters: true,
      desk: {
        ...office,
        views: {
          ...views,
          notices: (page) => notices({ ...page, first: 1 }),
          pullList: (page) => pullList({ ...page, first: 1 }),
        },
      },
    } satisfies AtDesk;
    const { changed, isWhole } = await findChangedDays(shortPages);
    expect([changed.map(({ copy }) => copy).toSorted(), isWhole]).toEqual([['N25-a', 'N29-a'], true]);
    expect(changed.every(({ lastDay }) => lastDay !== null)).toBe(true);
  });
});
