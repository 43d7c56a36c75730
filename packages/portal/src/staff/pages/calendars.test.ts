import { findHeadPosition } from '@torioki/event-store/contract';
import { addDays, type LocalDate } from '@torioki/lending/vocabulary';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { formsOf, type Fields } from '../../testing/forms-of.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { calendars: words, lists, scan: scanned, trouble } = staffWords;
const path = '/staff/calendars';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);
const pageOf = (location: string, month: string) => `${path}?location=${location}&month=${month}`;
const dayOf = async (location: string, day: string) =>
  orThrow(await desk.views.publishedMonth(location, day).now()).shown.days.find((one) => one.day === day);

type Changed = Readonly<Record<string, string | readonly string[]>>;

/** Fills in the form of an act on a page, and sends it by a button. */
const give = async (
  page: string,
  act: string,
  changed: Changed = {},
  button: Fields[number] = ['act', act],
) => {
  const browser = at('office');
  const { html } = await browser.open(page);
  const fields: Fields = [
    ...(formsOf(html)[act] ?? []).filter(([name]) => !(name in changed)),
    ...Object.entries(changed).flatMap(([name, of]) => [of].flat().map((one) => [name, one] as const)),
    button,
  ];
  return { browser, fields, page: await browser.send(page, ...fields) };
};

describe('the month of a place', () => {
  it('has the closed days and the dispatch days, and the last published days of all places', async () => {
    const { text, html } = await at('office').open(pageOf('wakkanai', '2021-04'));
    expect(text).toContain('2021年4月');
    expect(text).toMatch(/5 休館 6 発送 7 8 9 発送/);
    expect(text).toContain(words.sharedClosedDays);
    expect(text).toMatch(/道立図書館 \S+ 発送しません/);
    expect(html).toContain('<option value="2021-04" selected="">2021年4月</option>');
    expect(html).toContain(`href="${pageOf('wakkanai', '2021-03').replace('&', '&amp;')}"`);
    expect(html).toContain(`href="${pageOf('wakkanai', '2021-05').replace('&', '&amp;')}"`);
  });

  it('says which days nobody has published, and shows a counter no dispatch', async () => {
    expect((await at('office').open(pageOf('wakkanai', '2030-01'))).text).toMatch(/31 未公表/);
    expect((await at('office').open(pageOf('sapporo', '2021-04'))).text).not.toMatch(/6 発送/);
  });

  it.each(['2021-13', 'x'.repeat(200), ''])('is the present one for the month %s', async (month) => {
    expect((await at('office').open(pageOf('wakkanai', month))).text).toContain('2021年4月');
  });

  it.each([
    ['9999-12', words.monthOf(9999, 12), words.previous],
    ['0000-01', words.monthOf(0, 1), words.next],
  ])('is shown for the last and the first month of all: %s', async (month, heading, link) => {
    const { status, text, html } = await at('office').open(pageOf('wakkanai', month));
    expect([status, text]).toEqual([200, expect.stringMatching(new RegExp(`${heading}.* 31 未公表`))]);
    const links = findElements(parsePage(html), 'a').filter((one) =>
      [words.previous, words.next].includes(one.text),
    );
    expect(links.map((one) => one.text)).toEqual([link]);
  });

  it('is read in full width, and in English', async () => {
    const { text } = await at('office').open(`${pageOf('wakkanai', '２０２１-０５')}&lang=en`);
    expect(text).toContain(englishStaffWords.calendars.monthOf(2021, 5));
  });

  it('exists for published places and general materials only', async () => {
    expect((await at('office').open(pageOf('nowhere', '2021-04'))).text).toContain(words.unknownLead);
    expect((await at('counter').open(path)).status).toBe(404);
  });
});

it('is linked from the last days on the page of today', async () => {
  const link = 'href="/staff/calendars?location=kitami"';
  expect((await at('office').open('/staff')).html).toContain(link);
  expect((await at('counter').open('/staff')).html).not.toContain(link);
});

describe('closed days', () => {
  it('are published for a period, in full width, once, if the form is sent twice', async () => {
    const own = {
      from: '2021-05-01',
      until: '2021-05-10',
      days: '２０２１-０５-０４\n2021-05-05、2021-05-06',
    };
    const { browser, fields, page } = await give(pageOf('wakkanai', '2021-05'), 'closed-days', own);
    expect([page.status, page.text.includes(scanned.recorded(words.acts['closed-days']))]).toEqual([
      200,
      true,
    ]);
    expect(page.text).toContain(words.ownClosedDays);
    expect(page.text).toMatch(/3 4 休館 .*5 休館 6 休館 7/);
    const after = await count();
    expect((await browser.send(pageOf('wakkanai', '2021-05'), ...fields)).status).toBe(200);
    expect(await count()).toBe(after);
  });

  it('are corrected: the form begins with the published days of the month from today on', async () => {
    const { html } = await at('office').open(pageOf('kushiro', '2021-04'));
    expect(html).toContain('value="2021-04-20"');
    expect(html).toMatch(/>2021-04-26\n2021-04-30<\/textarea>/);
    await give(pageOf('kushiro', '2021-04'), 'closed-days', { days: '2021-04-26' });
    expect(await dayOf('kushiro', '2021-04-26')).toMatchObject({ closed: true });
    expect(await dayOf('kushiro', '2021-04-30')).toMatchObject({ closed: false });
  });

  it('are filled in by the guide, and nothing is published', async () => {
    const before = await count();
    const period = { from: '2021-09-01', until: '2021-09-30' };
    const propose = (of: Changed) =>
      give(pageOf('wakkanai', '2021-09'), 'closed-days', of, ['propose', 'closed-days']);
    const { page } = await propose(period);
    expect(page.text).toContain(words.proposed);
    expect(page.html).toMatch(/2021-09-06\n2021-09-13\n/);
    const unknown = await propose({ from: '2090-01-01', until: '2090-01-31' });
    expect([unknown.page.status, unknown.page.text.includes(words.holidaysUnknown)]).toEqual([409, true]);
    const wrong = await propose({ ...period, until: 'x'.repeat(200) });
    expect(wrong.page.text).toContain(`${words.fields.until}：`);
    expect(await count()).toBe(before);
  });
});

describe('dispatch days', () => {
  it('are published for all places, and not on a closed day of the headquarters: each is named', async () => {
    const june = { from: '2021-05-06', until: '2021-05-12' };
    const page = pageOf('abashiri', '2021-05');
    const done = await give(page, 'dispatch-days', { ...june, days: '2021-05-07 2021-05-12' });
    expect(done.page.text).toContain(scanned.recorded(words.acts['dispatch-days']));
    expect(await dayOf('hakodate', '2021-05-12')).toMatchObject({ dispatch: true });
    const closed = { from: '2021-04-25', until: '2021-04-30', days: '2021-04-26 2021-04-30' };
    const refused = await give(page, 'dispatch-days', closed);
    expect(refused.page.status).toBe(409);
    expect(refused.page.text).toContain('4月26日(月)、4月30日(金)は休館日です。');
    expect(refused.page.html).toContain('2021-04-26 2021-04-30</textarea>');
  });
});

describe('a closure', () => {
  it('is announced for some places or for all, and is listed', async () => {
    const days = { from: '2021-04-22', until: '2021-04-24', dueOn: '2021-04-28' };
    const some = await give(pageOf('hakodate', '2021-04'), 'closure', {
      ...days,
      places: ['hakodate', 'obihiro'],
    });
    expect(some.page.text).toContain(scanned.recorded(words.acts.closure));
    expect(some.page.text).toContain('帯広市図書館 函館市中央図書館'.split(' ').toReversed().join(' '));
    expect(some.page.text).toMatch(/22 臨時休館 23 臨時休館 発送なし/);
    await give(pageOf('hakodate', '2021-04'), 'closure', { ...days, places: ['all', 'obihiro'] });
    const closures = orThrow(await desk.views.closures().now()).shown;
    expect(closures.map(({ places }) => places)).toEqual([['hakodate', 'obihiro'], 'all']);
  });

  it('is refused without a place, and with a due date in the closure; the form keeps its boxes', async () => {
    const before = await count();
    const days = { from: '2021-05-20', until: '2021-05-24', dueOn: '2021-05-24' };
    const none = await give(pageOf('hakodate', '2021-04'), 'closure', days);
    expect([none.page.status, none.page.text.includes(`${words.fields.places}：`)]).toEqual([409, true]);
    const early = await give(pageOf('hakodate', '2021-04'), 'closure', { ...days, places: 'obihiro' });
    expect(early.page.text).toContain('返却期日は休館期間の後にしてください。');
    expect(early.page.html).toMatch(/value="obihiro" checked/);
    expect(await count()).toBe(before);
  });
});

it('leaves the place, the month and the other list unchanged in a form and in a link to more', async () => {
  for (let nth = 0; nth < 101; nth += 1)
    orThrow(
      await desk.extendClosure({
        ...{ places: ['obihiro'], from: '2021-05-20', until: '2021-05-24' },
        dueOn: addDays('2021-05-25' as LocalDate, nth),
      }),
    );
  const page = `${pageOf('kitami', '2021-06')}&places=0`;
  const { html } = await at('office').open(page);
  const links = findElements(parsePage(html), 'a').filter(({ text }) => text === lists.more);
  expect(links.map(({ attributes }) => attributes['href'])).toEqual([`${page}&closures=100`]);
  const actions = findElements(parsePage(html), 'form').map(({ attributes }) => attributes['action']);
  expect(actions.filter((action) => action?.startsWith(path))).toEqual([path, page, page, page]);
});

describe('wrong days', () => {
  it.each([
    { from: '2021-04-19' },
    { from: '2021-02-30' },
    { until: '2021-04-01' },
    { until: '2041-04-01' },
    { days: '2021-07-01' },
    { days: 'x'.repeat(200) },
    { location: 'nowhere' },
    { location: 'ｋｉｔａｍｉ' },
  ])('change nothing: %o', async (wrong) => {
    const before = await count();
    const { page } = await give(pageOf('kitami', '2021-06'), 'closed-days', wrong);
    expect([page.status, page.text.includes(words.refused)]).toEqual([409, true]);
    expect(page.text).toContain(words.monthOf(2021, 6));
    expect(await count()).toBe(before);
  });

  it('and unknown acts change nothing', async () => {
    const before = await count();
    const browser = at('office');
    await browser.open(path);
    const page = await browser.send(path, ['act', 'explode']);
    expect([page.status, page.text.includes(trouble.outdated)]).toEqual([403, true]);
    expect(await count()).toBe(before);
  });
});
