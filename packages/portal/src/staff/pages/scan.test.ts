import { orThrow } from 'torioki';
import { findHeadPosition } from '@torioki/event-store/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { aoi, minori } from '../../sample/people.js';
import { makeKeyRing } from '../../guard/key-ring.js';
import { seal } from '../../guard/seal.js';
import { parseInJapan } from '../../sample/movable-clock.js';
import { joinCookies, openBrowser, type Browser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { sendAsScript } from '../../testing/send-as-script.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { scan: words, trouble } = staffWords;
const path = '/staff/scan';

const at = async (member: MemberName, cookie?: string): Promise<Browser> => {
  const browser = openBrowser(sample.app, asStaff(member));
  if (cookie !== undefined) browser.setCookie(cookie);
  await browser.open(path);
  return browser;
};

/** The fields of the form on the page that a browser shows. */
const formOf = (html: string, copy: string) =>
  [
    ['id', /name="id" value="([^"]*)"/.exec(html)?.[1] ?? ''],
    ['copy', copy],
  ] as const;

const scan = async (browser: Browser, copy: string) =>
  browser.send(path, ...formOf((await browser.open(path)).html, copy));

const undoOf = (html: string): string => /name="undo" value="([^"]*)"/.exec(html)?.[1] ?? '';

const count = () => findHeadPosition(sample.stores.events);

const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });

/** Lets a patron wait for a title, whose copy is on the shelf. */
const reserve = async (title: string, location = 'ebetsu', { card } = aoi): Promise<void> => {
  const holder = orThrow(await desk.patronWithCard(card)).shown;
  orThrow(await sample.library.portal(holder.id).reserve({ lines: [{ title, location }] }));
};

describe('the one field', () => {
  it('has the focus, and needs no script', async () => {
    const { html } = await (await at('counter')).open(path);
    expect(html).toMatch(
      /<input id="copy" type="text"[^>]* inputmode="email" autocapitalize="none" autocomplete="off" spellcheck="false" autofocus=""/,
    );
    expect(html).not.toContain('role="status"');
  });
});

describe('a scan', () => {
  it('gives the command, and says what to do with the book (R56)', async () => {
    const counter = await at('counter');
    const before = await count();
    const { status, html, text, path: shown } = await scan(counter, '　Ｎ１６－ａ ');
    expect([status, shown]).toEqual([200, expect.stringMatching(/^\/staff\/scan\?scan=[\w-]{36}$/)]);
    expect(await count()).toBe(before + 1);
    expect(text).toContain('別置に置く 「資料の用意」が済みました。');
    expect(text).toMatch(/資料番号 N16-a 書名 \S.* 状態 別置（図書館か自宅へ、後日発送）/);
    expect(text).toContain(words.leavesLater);
    expect((await scan(await at('branch'), 'N16-a')).text).not.toContain(words.leavesLater);
    expect(html).toMatch(/<div class="answer done" role="status"><svg/);
    expect(html.indexOf('role="status"')).toBeLessThan(html.indexOf('autofocus'));
  });

  it('of a script gets the page of its address without a redirection, also if it is sent twice', async () => {
    const counter = await at('counter');
    const fields = formOf((await counter.open(path)).html, 'N22-a');
    for (const time of ['first', 'again']) {
      const sent = await sendAsScript(counter, path, ...fields);
      expect(sent).toMatchObject({ path, address: expect.stringMatching(/^\/staff\/scan\?scan=/) as string });
      expect(sent.received).toContain('N22-a');
      expect([time, sent.received]).toEqual([time, sent.opened]);
    }
  });

  it('gives no command if nothing is left to do', async () => {
    const counter = await at('counter');
    const before = await count();
    const { html, text } = await scan(counter, 'N22-a');
    expect(text).toContain(`書架に戻す ${words.nothing}`);
    expect(html).toContain('class="answer nothing"');
    expect(undoOf(html)).toBe('');
    expect(await count()).toBe(before);
  });

  it('at a wrong place says where the book belongs', async () => {
    const { text } = await scan(await at('branch'), 'N22-a');
    expect(text).toContain(`本館に戻す（道立図書館） ${words.nothing}`);
  });

  it('at its branch puts the book on the hold shelf, and never records a pickup', async () => {
    const before = await count();
    const { text } = await scan(await at('branch'), 'N08-a');
    expect(text).toContain(`取置の棚に置く ${words.nothing} ${words.nextIsPickup}`);
    expect(await count()).toBe(before);
  });

  it('tells dispatch to consult the general materials section, with another shape', async () => {
    const holder = orThrow(await desk.patronWithCard(minori.card)).shown;
    const [loan] = orThrow(await sample.library.portal(holder.id).loans.now()).shown;
    const { html, text } = await scan(await at('dispatch'), loan?.copy ?? '');
    expect(text).toContain(`一般資料の担当に聞く ${words.nothing}`);
    expect(html).toContain('class="answer look"');
  });

  it('is in English after the switch', async () => {
    const counter = await at('counter');
    await counter.open('/staff?lang=en');
    const { text } = await scan(counter, 'N22-a');
    expect(text).toContain(`the shelf ${englishStaffWords.scan.nothing}`);
    expect(text).toContain('Situation on the shelf');
  });
});

describe('a form sent twice', () => {
  it('gives one command, and shows the first answer again', async () => {
    await reserve('N23');
    const counter = await at('counter');
    const fields = formOf((await counter.open(path)).html, 'N23-a');
    const cookie = counter.cookie();
    const first = await counter.send(path, ...fields);
    const after = await count();
    const again = await counter.send(path, ...fields);
    expect([again.path, again.text]).toEqual([first.path, first.text]);
    counter.setCookie(cookie);
    const withoutAnswer = await counter.send(path, ...fields);
    expect(withoutAnswer.text).toContain(words.nothing);
    expect(undoOf(withoutAnswer.html)).toBe(first.path.slice(-36));
    expect(await count()).toBe(after);
  });

  it('with another copy gives the command of that copy', async () => {
    await reserve('N25');
    const counter = await at('counter');
    const { html } = await counter.open(path);
    await counter.send(path, ...formOf(html, 'N22-a'));
    const { text } = await counter.send(path, ...formOf(html, 'N25-a'));
    expect(text).toContain('「資料の用意」が済みました。');
  });
});

describe('取り消す', () => {
  it('lets the same form and text give a command again, after the browser went back', async () => {
    await reserve('N27');
    const counter = await at('counter');
    const fields = formOf((await counter.open(path)).html, 'N27-a');
    for (let time = 0; time < 3; time += 1) {
      const { text, html } = await counter.send(path, ...fields);
      expect(text).toContain('「資料の用意」が済みました。');
      await counter.send(path, ['undo', undoOf(html)]);
    }
  });

  it('is there if and only if the library accepts it, and takes the command back', async () => {
    await reserve('N26-1');
    const counter = await at('counter');
    const { html } = await scan(counter, 'N26-1-a');
    const undo = undoOf(html);
    const { text, status } = await counter.send(path, ['undo', undo]);
    expect([status, text]).toEqual([200, expect.stringContaining(words.undone)]);
    expect(text).toContain(words.isUndone);
    expect(undoOf((await counter.open(path)).html)).toBe('');
    const after = await count();
    expect((await counter.send(path, ['undo', undo])).text).toContain(words.undone);
    expect(await count()).toBe(after);
    expect((await scan(counter, 'N26-1-a')).text).toContain('「資料の用意」が済みました。');
  });

  it('is refused with the reason if something has happened since', async () => {
    await reserve('N28');
    const counter = await at('counter');
    const { html } = await scan(counter, 'N28-a');
    orThrow(await desk.declareLost({ copy: 'N28-a' }));
    const { status, text } = await counter.send(path, ['undo', undoOf(html)]);
    expect([status, text]).toEqual([409, expect.stringContaining(words.notUndone)]);
    expect(undoOf((await counter.open(path)).html)).toBe('');
  });

  it('of a scan that is not in the list is an outdated form', async () => {
    const counter = await at('counter');
    const { status, text } = await counter.send(path, ['undo', '00000000-0000-4000-8000-000000000000']);
    expect([status, text]).toEqual([403, expect.stringContaining(trouble.outdated)]);
  });
});

describe('the last scans', () => {
  it('of two tabs at the same moment are both kept', async () => {
    const counter = await at('counter');
    await scan(counter, 'N22-a');
    const tabs: Browser[] = [];
    for (const copy of ['N14-a', 'N22-a']) {
      const tab = openBrowser(sample.app, asStaff('counter'));
      tab.setCookie(counter.cookie());
      await scan(tab, copy);
      tabs.push(tab);
    }
    counter.setCookie(joinCookies(tabs));
    expect((await counter.open(path)).html.match(/<strong>N\d+-a<\/strong>/g)).toHaveLength(3);
  });

  it('without the form of a scan are left out', async () => {
    const counter = await at('counter');
    await scan(counter, 'N22-a');
    const sealed = (counter.cookie() ?? '').split('; ').find((one) => one.startsWith('__Host-scan-'));
    expect(sealed).toBeDefined();
    const keys = await makeKeyRing(sample.sessions)(sample.visitClock().getTime());
    const until = sample.visitClock().getTime() + 1_000;
    for (const text of ['{', '{"copy":"N22-a"}', '[]']) {
      const name = sealed?.split('=')[0] ?? '';
      const purpose = `scan counter C-01 ebetsu ${name.slice('__Host-scan-'.length)}`;
      counter.setCookie(`${name}=${seal(keys, purpose, { text, until })}`);
      const { status, text: shown } = await counter.open(path);
      expect([status, shown]).toEqual([200, expect.not.stringContaining(words.last)]);
    }
  });

  it('are the last ten, newest first, in cookies that show neither copies nor titles', async () => {
    const counter = await at('counter');
    for (let n = 0; n < 12; n += 1) await scan(counter, n % 2 === 0 ? 'N22-a' : 'N14-a');
    const { html } = await counter.open(path);
    expect([...html.matchAll(/<strong>(N\d+-a)<\/strong>/g)].map(([, copy]) => copy)).toEqual(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? 'N14-a' : 'N22-a')),
    );
    const cookies = (counter.cookie() ?? '').split('; ').filter((one) => one.startsWith('__Host-scan-'));
    expect(cookies).toHaveLength(10);
    expect(cookies.join('; ').length).toBeLessThan(6_000);
    for (const cookie of cookies) {
      const body = Buffer.from(cookie.split('.')[2] ?? '', 'base64url').toString('latin1');
      expect(cookie + body).not.toMatch(/N22|on-shelf/);
    }
  });

  it('are only for the member of staff, the role and the place', async () => {
    const counter = await at('counter');
    await scan(counter, 'N22-a');
    for (const member of ['office', 'dispatch', 'branch'] as const)
      expect((await (await at(member, counter.cookie())).open(path)).text).not.toContain(words.last);
    expect((await counter.open(path)).text).toContain(words.last);
  });
});

describe('a text that is no copy', () => {
  it.each([
    '<b>４９</b>',
    '978-4-10-101001-3',
    'A.1',
    ...[40, 200, 1_001].map((count) => '9'.repeat(count)),
    'さとう',
  ])('is shown as read: %s', async (typed) => {
    const before = await count();
    const { status, html, text } = await scan(await at('counter'), typed);
    expect([status, text]).toEqual([422, expect.stringContaining(`${words.read} ${typed}`)]);
    expect(html).toContain('class="answer look"');
    expect(html).not.toContain(words.last);
    expect(await count()).toBe(before);
  });

  it('may be empty', async () => {
    expect((await scan(await at('counter'), ' ')).text).toContain(words.empty);
  });

  it('may be a card: it opens the page of the person', async () => {
    for (const member of ['counter', 'branch'] as const) {
      const { path: opened, text } = await scan(await at(member), `a${minori.card}a`);
      expect(opened).toMatch(/^\/staff\/handover\/[\w-]{16}$/);
      expect(text).toContain(staffWords.handover.of(minori.name));
    }
  });

  it('may be a card: general materials, who hand nothing over, see the patron', async () => {
    const { path: opened, text } = await scan(await at('office'), minori.card);
    expect(opened).toMatch(/^\/staff\/patrons\//);
    expect(text).toContain(staffWords.patrons.of(minori.name));
  });

  it('may be a card whose person the desk cannot open: it looks like an unknown copy', async () => {
    for (const member of ['dispatch', 'otherBranch'] as const)
      expect((await scan(await at(member), minori.card)).text).toContain(words.unknown);
  });
});

describe('a form that is not of this page', () => {
  it('is refused after the member, the role or the place has changed, and records nothing', async () => {
    await reserve('N29');
    const counter = await at('counter');
    const { html } = await counter.open(path);
    const before = await count();
    for (const member of ['office', 'dispatch', 'branch'] as const) {
      const next = openBrowser(sample.app, asStaff(member));
      next.setCookie(counter.cookie());
      const { status, text } = await next.post(path, [['form', counter.token()], ...formOf(html, 'N29-a')]);
      expect([status, text]).toEqual([403, expect.stringContaining(trouble.outdatedLead)]);
    }
    expect(await count()).toBe(before);
  });

  it('is refused without a visit, without a token, and from another origin', async () => {
    const counter = await at('counter');
    const fields = formOf((await counter.open(path)).html, 'N29-a');
    const before = await count();
    const fresh = openBrowser(sample.app, asStaff('counter'));
    const answers = [
      await fresh.post(path, fields),
      await fresh.post(path, [['form', counter.token()], ...fields]),
      await counter.post(path, fields),
      await counter.post(path, [['form', counter.token()], ...fields], { Origin: 'https://evil.example.jp' }),
      await openBrowser(sample.app).post(path, fields),
    ];
    for (const { status, headers } of answers)
      expect([status, headers.get('Cache-Control')]).toEqual([403, 'no-store']);
    expect(await count()).toBe(before);
  });
});

it('takes a book from the shelf to its branch, and one step back', async () => {
  await reserve('N09', 'wakkanai', minori);
  await scan(await at('office'), 'N09-a');
  sample.clock.moveTo(parseInJapan('2021-04-20 20:00'));
  await sample.library.jobs.sendReadyMails();
  sample.clock.moveTo(parseInJapan('2021-04-23 10:00'));
  const dispatch = await at('dispatch');
  const shipped = await scan(dispatch, 'N09-a');
  expect(shipped.text).toContain('受取場所行きの箱に入れる（稚内市立図書館） 「発送」が済みました。');
  expect((await dispatch.send(path, ['undo', undoOf(shipped.html)])).text).toContain(words.undone);
  await scan(dispatch, 'N09-a');
  const branch = await at('branch');
  expect((await scan(branch, 'N09-a')).text).toContain('取置の棚に置く');
  expect((await scan(dispatch, 'N09-a')).text).toContain(words.nothing);
});

it('mentions no pickup after a return', async () => {
  const { text } = await scan(await at('counter'), 'N02-1-a');
  expect(text).toContain(`別置に置く ${words.recorded(words.commands.acceptReturn)}`);
  expect(text).not.toContain(words.nextIsPickup);
});
