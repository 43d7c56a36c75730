import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { formsOf, type Fields } from '../../testing/forms-of.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { places: words, scan: scanned, trouble } = staffWords;
const path = '/staff/places';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);
const published = async (location: string) =>
  orThrow(await desk.views.publishedPlaces().now()).shown.find((one) => one.location === location);

/** Fills in the form of an act on a page, and sends it. Fields of the test replace those of the page. */
const give = async (page: string, act: string, changed: Readonly<Record<string, string>> = {}) => {
  const browser = at('office');
  const { html } = await browser.open(page);
  const shown = formsOf(html)[act] ?? [];
  const fields: Fields = [
    ...shown.filter(([name]) => !(name in changed)),
    ...Object.entries(changed),
    ['act', act],
  ];
  return { browser, fields, page: await browser.send(path, ...fields) };
};

const pageOf = (location: string) => `${path}?location=${location}`;
const otaru = { location: 'otaru', name: '小樽市図書館', pickupClass: 'branch', transitDays: '3' };

describe('the list of places', () => {
  it('has every place with its fields, and is for general materials only', async () => {
    const { text, html } = await at('office').open(path);
    expect(text).toContain('道立図書館 ebetsu カウンター はい 運用規則による（2日） 利用中');
    expect(text).toContain('稚内市立図書館 wakkanai 図書館 いいえ 運用規則による（2日） 利用中');
    expect(html).toContain(`href="${pageOf('wakkanai')}"`);
    expect((await at('counter').open(path)).status).toBe(404);
    expect((await at('office').open('/staff')).html).toContain(`href="${path}"`);
  });
});

describe('a new place', () => {
  it('is added once, if its form is sent twice, with digits in full width', async () => {
    const { browser, fields, page } = await give(path, 'add', { ...otaru, transitDays: ' ３ ' });
    expect([page.status, page.path.split('&')[0]]).toEqual([200, pageOf('otaru')]);
    expect(page.text).toContain(scanned.recorded(words.acts.add));
    expect(await published('otaru')).toMatchObject({ name: '小樽市図書館', transitDays: 3 });
    const after = await count();
    expect((await browser.send(path, ...fields)).status).toBe(200);
    expect(await count()).toBe(after);
  });

  it('is refused with every reason, and the form keeps what was typed', async () => {
    const before = await count();
    const taken = { ...otaru, location: 'kitami', name: '別の名前', headquarters: 'on' };
    const { page } = await give(path, 'add', taken);
    expect(page.status).toBe(409);
    expect(page.text).toContain('既に登録されています。');
    expect(page.text).toContain('本館は既に「道立図書館」です。');
    expect(page.html).toContain('value="別の名前"');
    expect(page.html).toContain('<details open');
    expect(await count()).toBe(before);
  });

  it.each([
    ['transitDays', 'x'.repeat(200)],
    ['transitDays', '-1'],
    ['name', '名'.repeat(200)],
    ['name', ''],
    ['location', 'k'.repeat(200)],
  ] as const)('is refused with the name of the wrong field: %s', async (name, text) => {
    const before = await count();
    const { page } = await give(path, 'add', { ...otaru, location: 'otaru-2', [name]: text });
    expect(page.status).toBe(409);
    expect(page.text).toContain(`${words.fields[name]}：`);
    expect(await count()).toBe(before);
  });
});

describe('a place', () => {
  it('gets another name, class and number of days; the same ones are refused', async () => {
    const changed = { name: '北見市中央図書館', transitDays: '' };
    const { page } = await give(pageOf('kitami'), 'change', { ...changed, transitDays: '4' });
    expect(page.text).toContain(scanned.recorded(words.acts.change));
    expect(await published('kitami')).toMatchObject({ name: changed.name, transitDays: 4 });
    const again = await give(pageOf('kitami'), 'change');
    expect([again.page.status, again.page.text.includes(words.refused)]).toEqual([409, true]);
  });

  it('closes from a day on, is listed as such, and is reopened', async () => {
    const { page } = await give(pageOf('abashiri'), 'close', { from: '２０２１-０５-０１' });
    expect(page.text).toContain(words.states.willClose('5月1日(土)'));
    expect((await at('office').open(`${path}?lang=en`)).text).toContain('Will close on Sat, 1 May 2021');
    const today = await give(pageOf('abashiri'), 'close');
    expect(today.page.text).toContain(words.states.closed('4月20日(火)'));
    const reopened = await give(pageOf('abashiri'), 'reopen');
    expect(reopened.page.text).toContain(words.states.open);
    expect(Object.keys(formsOf(reopened.page.html))).toEqual(['change', 'close']);
  });

  it.each(['2021-04-19', '2021-02-30', 'x'.repeat(200), ''])('does not close on the day %s', async (from) => {
    const before = await count();
    const { page } = await give(pageOf('hakodate'), 'close', { from });
    expect([page.status, await count()]).toEqual([409, before]);
  });

  it('that is unknown has a page that says so', async () => {
    expect((await at('office').open(pageOf('nowhere'))).text).toContain(words.unknownLead);
    expect((await at('office').open(pageOf('x'.repeat(200)))).text).toContain(words.unknownLead);
    const { page } = await give(pageOf('kitami'), 'change', { location: 'nowhere' });
    expect([page.status, page.text.includes(words.unknown)]).toEqual([409, true]);
  });
});

describe('the forms', () => {
  it('are exactly those that the library accepts in a rehearsal', async () => {
    orThrow(await desk.closePickupLocation({ location: 'obihiro', from: '2021-04-20' }));
    const places = orThrow(await desk.views.publishedPlaces().now()).shown;
    for (const { location, name, pickupClass } of places) {
      const { html } = await at('office').open(pageOf(location));
      const forms = formsOf(html);
      const from = new Map(forms['close']).get('from') ?? '2021-04-20';
      const outcomes = {
        change: desk.rehearsal.changePickupLocation({ location, name, pickupClass, transitDays: 30 }),
        close: desk.rehearsal.closePickupLocation({ location, from }),
        reopen: desk.rehearsal.reopenPickupLocation({ location }),
      };
      const accepted: string[] = [];
      for (const [act, outcome] of Object.entries(outcomes))
        if ((await outcome).is === 'accepted') accepted.push(act);
      expect([location, Object.keys(forms)]).toEqual([location, accepted]);
    }
  });

  it('offer the headquarters no class that the library refuses', async () => {
    const { html } = await at('office').open(pageOf('ebetsu'));
    const offered = findElements(parsePage(html), 'option').map(({ attributes }) => attributes['value']);
    expect(offered).toEqual(['counter']);
  });

  it('without a known act or class change nothing', async () => {
    const before = await count();
    const { pickupClass: _, ...withoutClass } = otaru;
    const moved = { ...withoutClass, location: 'kitami' };
    const wrongForms: readonly Readonly<Record<string, string>>[] = [
      ...[{ act: 'explode' }, {}],
      ...['add', 'change'].flatMap((act) => [
        { ...moved, act },
        { ...moved, act, pickupClass: 'moon' },
      ]),
    ];
    for (const wrong of wrongForms) {
      const browser = at('office');
      await browser.open(path);
      const page = await browser.send(path, ...Object.entries(wrong));
      expect([page.status, page.text.includes(trouble.outdated)]).toEqual([403, true]);
    }
    expect(await count()).toBe(before);
  });

  it.each(['change', 'close'])('give no command for a hidden code in full width: %s', async (act) => {
    const before = await count();
    const { page } = await give(pageOf('kitami'), act, { location: 'ｋｉｔａｍｉ' });
    expect([page.status, await count()]).toEqual([409, before]);
  });
});

it('is in English, too', async () => {
  const { text } = await at('office').open(`${pageOf('wakkanai')}&lang=en`);
  const { places: english } = englishStaffWords;
  expect(text).toContain(`${english.fields.transitDays} ${english.byPolicy(english.days(2))}`);
});
