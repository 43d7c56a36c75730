import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseInJapan } from '../sample/movable-clock.js';
import { minori } from '../sample/people.js';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { asStaff, members, staffOf, type MemberName } from '../testing/staff-of.js';
import { words } from '../words/words.js';
import { englishStaffWords } from '../words/english-staff-words.js';
import { staffWords } from '../words/staff-words.js';
import type { StaffOf } from './staff-member.js';

let find: StaffOf = staffOf;
const sample = await openSample(undefined, undefined, { staffOf: (request) => find(request) });
const patronsOnly = await openSample();
afterAll(() => Promise.all([sample.close(), patronsOnly.close()]));
beforeEach(() => {
  find = staffOf;
});

const { trouble } = staffWords;
const counter = () => openBrowser(sample.app, asStaff('counter'));

describe('without the option staffOf', () => {
  it.each(['/staff', '/staff/', '/staff/scan'])('%s is an unknown path', async (path) => {
    const visit = openBrowser(patronsOnly.app, asStaff('counter'));
    const { status, text } = await visit.open(path);
    expect([status, text]).toEqual([404, (await visit.open('/nowhere')).text]);
    expect(text).toContain(words.trouble.notFound);
  });
});

describe('a page for staff', () => {
  it('names the library, the place, the role and the staff code of the member', async () => {
    const { status, text, headers } = await counter().open('/staff');
    expect(status).toBe(200);
    expect(text).toContain('みほん道立図書館 職員のページ 道立図書館 カウンター 職員 C-01');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('tells a sender who is no member of staff what to do', async () => {
    const stranger = openBrowser(sample.app);
    for (const path of ['/staff', '/staff/scan', '/staff/nowhere']) {
      const { status, text, headers } = await stranger.open(path);
      expect([status, text]).toEqual([403, expect.stringContaining(trouble.unknownLead)]);
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
    expect((await (await sample.logIn(minori)).open('/staff')).status).toBe(403);
  });

  it('marks its page in the navigation, or the page above it', async () => {
    const visit = openBrowser(sample.app, asStaff('dispatch'));
    const marked = async (path: string) =>
      /<a href="([^"]*)" aria-current="(page|true)" class="here"/
        .exec((await visit.open(path)).html)
        ?.slice(1);
    expect(await marked('/staff/dispatch')).toEqual(['/staff/dispatch', 'page']);
    expect(await marked('/staff/dispatch/parcels')).toEqual(['/staff/dispatch', 'true']);
  });

  it('shows nothing of a patron who is logged in on the same device', async () => {
    const patron = await sample.logIn(minori);
    const visit = counter();
    visit.setCookie(patron.cookie());
    expect((await visit.open('/staff')).text).not.toContain(minori.name);
    expect((await visit.open('/')).text).toContain(minori.name);
  });

  it('shows a branch whose place is not published nothing of the headquarters', async () => {
    find = () => ({ role: 'branch', staff: 'B-09', location: 'closed' });
    for (const path of ['/staff', '/staff/shelf', '/staff/arrivals', '/staff/back']) {
      const { status, text } = await counter().open(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain(staffWords.today.counts.setAside);
    }
  });

  it('has links to the pages about shipments only at a place that gets some', async () => {
    const listLinks = async () =>
      (await counter().open('/staff')).html.match(/(?<=href="\/staff\/)(arrivals|back)(?=")/g);
    expect(await listLinks()).toBeNull();
    find = () => ({ role: 'counter', staff: 'C-02', location: 'sapporo' });
    expect(new Set(await listLinks())).toEqual(new Set(['arrivals', 'back']));
  });

  it('is unknown under another path', async () => {
    const { status, text } = await counter().open('/staff/nowhere');
    expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFoundLead)]);
  });

  it('is in English after the switch, until the switch back', async () => {
    const visit = counter();
    const there = await visit.open('/staff?lang=en');
    expect(there.html).toContain('<html lang="en">');
    expect((await visit.open('/staff')).text).toContain(englishStaffWords.today.heading);
    expect((await visit.open('/staff?lang=ja')).html).toContain('<html lang="ja">');
    expect((await visit.open('/staff?lang=xx')).html).toContain('<html lang="ja">');
    expect((await visit.open('/')).html).toContain('<html lang="ja">');
  });

  it('is logged as a request of staff', async () => {
    await counter().open('/staff');
    expect(sample.lines.at(-1)).toMatchObject({ path: '/staff', status: 200, role: 'staff' });
    await openBrowser(sample.app).open('/staff');
    expect(sample.lines.at(-1)).toMatchObject({ status: 403, role: 'visitor' });
  });
});

describe('the page of today', () => {
  const { today } = staffWords;
  const countOf = (html: string, label: string): string | undefined =>
    new RegExp(`<dt>(?:<a href="[^"]*">)?${label}(?:</a>)?</dt><dd class="number">(\\d+)</dd>`).exec(
      html,
    )?.[1];

  it('counts the work of the headquarters for each role, and no work of other pages', async () => {
    const listCounts = async (member: MemberName) => {
      const { html } = await openBrowser(sample.app, asStaff(member)).open('/staff');
      const { counts } = today;
      return Object.entries(counts).flatMap(([key, label]) =>
        countOf(html, label) === undefined ? [] : [key],
      );
    };
    expect(await listCounts('dispatch')).toEqual(['toDispatch']);
    const ofCounter = ['setAside', 'ended', 'notSent', 'overdue'];
    expect(await listCounts('counter')).toEqual(ofCounter);
    const { html } = await openBrowser(sample.app, asStaff('office')).open('/staff');
    expect(countOf(html, today.counts.toFetch)).toBe('1');
    expect(countOf(html, today.counts.titleRequests)).toBe('1');
    expect(countOf(html, today.counts.cardsToSend)).toBe('1');
  });

  it('has the field for scans, which opens the page for scans', async () => {
    const visit = counter();
    const { html } = await visit.open('/staff');
    expect(html.match(/<input id="copy"[^>]* autofocus/g)).toHaveLength(1);
    const id = /name="id" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const action = /<form method="post" action="([^"]*)"[^>]* class="scan"/.exec(html)?.[1] ?? '';
    const { path, text } = await visit.send(action, ['id', id], ['copy', 'N22-a']);
    expect([path, text]).toEqual([`/staff/scan?scan=${path.slice(-36)}`, expect.stringContaining('N22-a')]);
  });

  it('shows general materials the last days of all calendars', async () => {
    const { text } = await openBrowser(sample.app, asStaff('office')).open('/staff');
    expect(text).toContain('道立図書館 2022年12月31日(土)まで 発送しません 議会図書室');
    expect(text).toContain('稚内市立図書館 2022年12月31日(土)まで 2022年12月31日(土)まで 釧路市中央図書館');
    expect(text).not.toContain(today.endsSoon);
  });

  it('shows the other roles only the calendars of their place', async () => {
    for (const member of ['counter', 'dispatch'] as const) {
      const { text } = await openBrowser(sample.app, asStaff(member)).open('/staff');
      expect(text).toContain('道立図書館 2022年12月31日(土)まで 発送しません');
      expect(text).not.toMatch(/議会|稚内/);
    }
  });

  it('shows a branch only its own copies and its own calendars', async () => {
    const { html, text } = await openBrowser(sample.app, asStaff('branch')).open('/staff');
    expect(countOf(html, today.counts.arrived)).toBe('1');
    expect(text).not.toContain(today.counts.setAside);
    expect(text).toContain('稚内市立図書館 2022年12月31日(土)まで 2022年12月31日(土)まで');
    expect(text).not.toMatch(/釧路|議会/);
  });
});

describe('a host whose staffOf is broken', () => {
  const broken: readonly (readonly [what: string, staffOf: unknown, trouble: RegExp])[] = [
    [
      'throws',
      () => {
        throw new Error('no directory');
      },
      /^no directory$/,
    ],
    ['rejects', () => Promise.reject(new Error('no directory')), /^no directory$/],
    ['gives null', () => null, /staffOf gave no member/],
    ['gives a name', () => 'C-01', /staffOf gave no member/],
    ['gives a patron', () => ({ role: 'patron' }), /staffOf gave no member/],
    ['gives an unknown role', () => ({ ...members.counter, role: 'director' }), /staffOf gave no member/],
    ['gives a code that is none', () => ({ ...members.counter, staff: 'a b' }), /staffOf gave no member/],
    ['gives no place', () => ({ ...members.counter, location: undefined }), /staffOf gave no member/],
  ];
  it.each(broken)('that %s', async (_, staffOf, message) => {
    find = staffOf as StaffOf;
    sample.troubles.length = 0;
    const { status, text } = await counter().open('/staff');
    expect([status, text]).toEqual([503, expect.stringContaining(trouble.unservedLead)]);
    expect(sample.troubles).toEqual([expect.stringMatching(message)]);
  });
});

it('marks calendars that end within 30 days', async () => {
  const visit = openBrowser(sample.app, asStaff('branch'));
  sample.clock.moveTo(parseInJapan('2022-11-30 10:00'));
  expect((await visit.open('/staff')).text).not.toContain(staffWords.today.endsSoon);
  sample.clock.moveTo(parseInJapan('2022-12-01 10:00'));
  expect((await visit.open('/staff')).text).toContain(`12月31日(土)まで ${staffWords.today.endsSoon}`);
});
