import { orThrow } from 'torioki';
import { findHeadPosition } from '@torioki/event-store/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { records } from '../../sample/books.js';
import { aoi, futaba, minori, yuzuki } from '../../sample/people.js';
import {
  joinCookies,
  openBrowser,
  type Browser,
  type ShownPage,
} from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { sendAsScript } from '../../testing/send-as-script.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { handover: words, scan: scanWords, trouble } = staffWords;
const path = '/staff/handover';
const office = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });

const patronOf = async ({ card }: typeof aoi) => orThrow(await office.patronWithCard(card)).shown.id;

/** Lets a reader reserve a title, and sets its copy aside. */
const setAside = async (reader: typeof aoi, title: string): Promise<string> => {
  const portal = sample.library.portal(await patronOf(reader));
  orThrow(await portal.reserve({ lines: [{ title, location: 'ebetsu' }] }));
  orThrow(await office.secure({ copy: `${title}-a` }));
  return `${title}-a`;
};

const formIdOf = (html: string): string => /name="id" value="([^"]*)"/.exec(html)?.[1] ?? '';

/** Scans a text on the page that the browser shows. */
const scanOn = (browser: Browser, page: ShownPage, text: string) =>
  browser.send(page.path.split('?')[0] ?? '', ['id', formIdOf(page.html)], ['copy', text]);

const scanCard = async (member: MemberName, card: string) => {
  const browser = openBrowser(sample.app, asStaff(member));
  const page = await scanOn(browser, await browser.open(path), card);
  return { browser, page, scan: (text: string) => scanOn(browser, page, text) };
};

const count = () => findHeadPosition(sample.stores.events);

const lendOf = (html: string): readonly string[] =>
  [...html.matchAll(/name="copy" value="([^"]*)"/g)].map(([, copy]) => copy ?? '');
const undoOf = (html: string): string => /name="undo" value="([^"]*)"/.exec(html)?.[1] ?? '';

describe('the page before a card', () => {
  it('has one field with the focus, and asks for the card before a copy', async () => {
    const { page } = await scanCard('counter', 'N22-a');
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(words.cardFirst)]);
    expect(page.html.match(/autofocus/g)).toHaveLength(1);
  });

  it.each(['', '９９９９９９９', '<b>', 'A.1', ...[40, 200, 1_001].map((count) => '9'.repeat(count))])(
    'opens nobody for %j',
    async (text) => {
      const { page } = await scanCard('counter', text);
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(words.unknownCard)]);
    },
  );

  it('is an unknown page for other roles, and no link leads to it', async () => {
    for (const member of ['office', 'dispatch'] as const) {
      const browser = openBrowser(sample.app, asStaff(member));
      for (const one of [path, `${path}/abc`, `${path}/abc/receipt`])
        expect((await browser.open(one)).text).toContain(trouble.notFound);
      const { html } = await browser.open('/staff/scan');
      expect(html).not.toContain(path);
      expect((await browser.send(path, ['copy', aoi.card])).status).toBe(404);
    }
  });
});

describe('a handover', () => {
  it('shows the reader under a random handle, without key or card', async () => {
    const { page } = await scanCard('counter', `a${aoi.card}a`);
    const again = await scanCard('counter', aoi.card);
    expect(page.path).toMatch(/^\/staff\/handover\/[\w-]{16}$/);
    expect(again.page.path).not.toBe(page.path);
    expect(page.text).toContain(words.of(aoi.name));
    expect(/<title>[^<]*/.exec(page.html)?.[0]).toMatch(/^<title>利用者への貸出/);
    expect(page.html).not.toContain(await patronOf(aoi));
    expect(page.html).not.toContain(aoi.card);
  });

  it('lends set-aside copies and copies from the shelf in one go, each with its due date (R55)', async () => {
    const copy = await setAside(aoi, 'N04');
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    expect(lendOf(page.html)).toContain(copy);
    const before = await count();
    const first = await scan(copy);
    expect(first.text).toContain('貸し出しました。返却期日は5月4日(火)です');
    const second = await scan('N29-a');
    expect(second.text.match(/返却期日 5月4日\(火\)/g)).toHaveLength(2);
    expect(await count()).toBe(before + 2);
    expect(lendOf((await browser.open(page.path)).html)).not.toContain(copy);
  });

  it('by a script gets the page of its address without a redirection, also if it is sent twice', async () => {
    const { browser, page } = await scanCard('counter', aoi.card);
    const fields = [
      ['id', formIdOf(page.html)],
      ['copy', 'N21-a'],
    ] as const;
    for (const time of ['first', 'again']) {
      const sent = await sendAsScript(browser, page.path, ...fields);
      expect(sent).toMatchObject({ path: page.path, address: expect.stringMatching(/\?scan=/) as string });
      expect(sent.received).toContain('N21-a');
      expect([time, sent.received]).toEqual([time, sent.opened]);
    }
  });

  it('gives a receipt without a name, and with titles only if the reader wants them', async () => {
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const name = records.find(({ title }) => title === 'N28')?.name.text ?? '';
    expect((await scan('N28-a')).text).toContain(`資料番号 N28-a 書名 ${name}`);
    const without = await browser.open(`${page.path}/receipt`);
    expect(without.text).toContain(words.receiptLead(aoi.card.slice(-4)));
    expect(without.text).toMatch(/N28-a 返却期日 5月4日/);
    expect(without.html).not.toMatch(new RegExp(`${aoi.name}|${aoi.card}|${name}`));
    expect((await browser.open(`${page.path}/receipt?titles`)).text).toContain(name);
  });

  it('is recorded once if its form is sent twice, and can be undone and repeated', async () => {
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const cookie = browser.cookie();
    const before = await count();
    const first = await scan('N27-a');
    browser.setCookie(cookie);
    expect((await scan('N27-a')).text).toContain(words.lentLead);
    expect(await count()).toBe(before + 1);
    const undone = await browser.send(page.path, ['undo', undoOf(first.html)]);
    expect([undone.status, undone.text]).toEqual([200, expect.stringContaining(words.undone)]);
    expect(undoOf(undone.html)).toBe('');
    expect(undone.text).not.toContain(words.receipt);
    for (const receipt of ['receipt', 'receipt?titles']) {
      const { html, text } = await browser.open(`${page.path}/${receipt}`);
      expect(text).toContain(words.nothingLent);
      expect(html).not.toMatch(/class="receipt"|N27-a/);
    }
    await browser.open(page.path);
    expect((await scan('N27-a')).text).toContain(words.lentLead);
    expect(await count()).toBe(before + 3);
    const unknown = await browser.send(page.path, ['undo', '00000000-0000-4000-8000-000000000000']);
    expect(unknown.status).toBe(403);
  });

  it('is refused with the reason and its numbers, and records nothing', async () => {
    const copy = await setAside(minori, 'N25');
    orThrow(
      await sample.library
        .portal(await patronOf(minori))
        .reserve({ lines: [{ title: 'N09', location: 'ebetsu' }] }),
    );
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const before = await count();
    for (const [text, reason] of [
      [copy, '他の'],
      ['N09-a', '1人'],
    ] as const) {
      const refused = await scan(text);
      expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(words.refused)]);
      expect(refused.text).toContain(reason);
    }
    for (const text of ['A.1', '<b>', ...[40, 200, 1_001].map((count) => '9'.repeat(count))]) {
      const unknown = await scan(text);
      expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining(scanWords.unknown)]);
    }
    expect((await scan(' ')).text).toContain(scanWords.empty);
    expect(await count()).toBe(before);
    expect(undoOf((await browser.open(page.path)).html)).toBe('');
  });

  it('waives a block only by a button that says so, for set-aside copies and those from the shelf', async () => {
    const copy = await setAside(yuzuki, 'N06');
    const file = office.file(await patronOf(yuzuki));
    orThrow(await file.setBlocks({ blocks: [{ stops: ['borrow'], text: '延滞' }] }));
    const { browser, page, scan } = await scanCard('counter', yuzuki.card);
    const before = await count();
    const despiteBlock = staffWords.patrons.despiteBlock(words.lend);
    expect(page.text).toMatch(new RegExp(`${copy} [^<]*利用停止中です.* ${despiteBlock}`));
    for (const scanned of [copy, 'N30-1-a']) {
      const refused = await scan(scanned);
      expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('利用停止中')]);
      expect(refused.text).toContain(despiteBlock);
      expect(lendOf(refused.html)).toContain(scanned);
      expect(refused.html).toContain('name="waives-block" value="yes"');
    }
    expect(await count()).toBe(before);
    for (const scanned of [copy, 'N30-1-a']) {
      await browser.open(page.path);
      const fields = [
        ['id', crypto.randomUUID()],
        ['copy', scanned],
        ['waives-block', 'yes'],
      ] as const;
      for (const sent of [fields, fields])
        expect((await browser.send(page.path, ...sent)).text).toContain(words.lentLead);
    }
    expect(await count()).toBe(before + 2);
    orThrow(await file.setBlocks({ blocks: [] }));
    const card = await scanCard('counter', '1000099');
    expect(card.page.text).not.toContain(despiteBlock);
  });

  it('needs the valid card (R57, R60)', async () => {
    const patron = await patronOf(futaba);
    const copy = await setAside(futaba, 'N26-1');
    orThrow(await office.file(patron).issueCard({ card: '1000099' }));
    const old = await scanCard('counter', futaba.card);
    expect(old.page.text).toContain(words.notValid);
    expect(lendOf(old.page.html)).toEqual([]);
    expect((await old.scan(copy)).status).toBe(409);
    const valid = await scanCard('counter', '1000099');
    expect(valid.page.text).not.toContain(words.notValid);
    expect((await valid.scan(copy)).text).toContain(words.lentLead);
  });

  it('of a copy that was lent on this page says so, and records nothing', async () => {
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const lent = await scan('N22-a');
    const before = await count();
    const again = await scanOn(browser, lent, 'N22-a');
    expect([again.status, again.text]).toEqual([409, expect.stringContaining(words.alreadyLent)]);
    expect(await count()).toBe(before);
    await browser.send(page.path, ['undo', undoOf(lent.html)]);
    const relent = await scanOn(browser, again, 'N22-a');
    expect(relent.text).toContain(words.lentLead);
    await browser.send(page.path, ['undo', undoOf(relent.html)]);
  });

  it('continues with the next card, and the page before ends', async () => {
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const next = await scan(yuzuki.card);
    expect(next.text).toContain(words.of(yuzuki.name));
    const ended = await browser.open(page.path);
    expect([ended.status, ended.text]).toEqual([404, expect.stringContaining(words.ended)]);
  });

  it('stays in the list if its reader’s card is scanned again', async () => {
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const lent = await scan('N22-a');
    expect(lent.text).toContain(words.lentLead);
    const again = await scan(aoi.card);
    expect([again.path, undoOf(again.html)]).toEqual([page.path, undoOf(lent.html)]);
    const fromStart = await scanOn(browser, await browser.open(path), aoi.card);
    expect(fromStart.path).toBe(page.path);
    await browser.send(page.path, ['undo', undoOf(lent.html)]);
  });

  it('is kept if another tab hands over at the same moment', async () => {
    const { browser, page } = await scanCard('counter', aoi.card);
    const tabs: Browser[] = [];
    for (const copy of ['N22-a', 'N23-a']) {
      const tab = openBrowser(sample.app, asStaff('counter'));
      tab.setCookie(browser.cookie());
      await scanOn(tab, await tab.open(page.path), copy);
      tabs.push(tab);
    }
    browser.setCookie(joinCookies(tabs));
    const both = await browser.open(page.path);
    expect(both.html.match(/name="undo"/g)).toHaveLength(2);
    for (const [, id = ''] of both.html.matchAll(/name="undo" value="([^"]*)"/g))
      await browser.send(page.path, ['undo', id]);
  });

  it('is one of the last 15 in the list, in cookies that are short enough for every server', async () => {
    const { browser, page } = await scanCard('counter', aoi.card);
    for (let count = 0; count < 10; count += 1)
      await scanOn(browser, await browser.open('/staff/scan'), 'N08-a');
    for (let count = 0; count < 16; count += 1) {
      const lent = await scanOn(browser, await browser.open(page.path), 'N22-a');
      expect(lent.text.includes(words.earlier)).toBe(count === 15);
      await browser.send(page.path, ['undo', undoOf(lent.html)]);
    }
    const { text } = await browser.open(page.path);
    expect(text.split(words.isUndone)).toHaveLength(16);
    expect(browser.cookie()?.length).toBeLessThan(7_000);
  });

  it('is possible again after the copy was returned at another desk and set aside again', async () => {
    const { browser, page, scan } = await scanCard('counter', aoi.card);
    const lent = await scan('N23-a');
    expect(lent.text).toContain(words.lentLead);
    const other = sample.library.desk({ role: 'counter', staff: 'C-02', location: 'ebetsu' });
    orThrow(await other.acceptReturn({ copy: 'N23-a', location: 'ebetsu', payer: null }));
    await setAside(aoi, 'N23');
    const again = await scanOn(browser, await browser.open(page.path), 'N23-a');
    expect([again.status, again.text]).toEqual([200, expect.stringContaining(words.lentLead)]);
  });

  it('leaves room for the cookies of other pages, however long the codes of the copies are', async () => {
    const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
    const long = (n: number) => String(n).padStart(64, '9');
    for (let n = 0; n < 10; n += 1)
      orThrow(await desk.addCopy({ copy: long(n), title: 'N22', loanClass: 'circulating', source: 'own' }));
    const { browser, page } = await scanCard('counter', aoi.card);
    for (let n = 0; n < 10; n += 1) await scanOn(browser, await browser.open('/staff/scan'), long(n));
    const scans = () => (browser.cookie() ?? '').split('; ').filter((one) => one.startsWith('__Host-scan-'));
    expect(scans().length).toBeGreaterThan(5);
    for (let n = 0; n < 15; n += 1) {
      const lent = await scanOn(browser, await browser.open(page.path), long(0));
      await browser.send(page.path, ['undo', undoOf(lent.html)]);
    }
    const { text } = await browser.open(page.path);
    expect(text).toContain(words.earlier);
    expect(text.split(words.isUndone).length).toBeGreaterThan(7);
    expect(browser.cookie()?.length).toBeLessThan(7_900);
  });

  it('is in English after the switch', async () => {
    const { browser, page } = await scanCard('counter', aoi.card);
    const { text } = await browser.open(`${page.path}?lang=en`);
    expect(text).toContain(englishStaffWords.handover.of(aoi.name));
  });
});

describe('the page of a reader', () => {
  it('ends for another member of staff, after 15 minutes, and for an unknown handle alike', async () => {
    const { browser, page } = await scanCard('counter', aoi.card);
    const stranger = openBrowser(sample.app, asStaff('branch'));
    stranger.setCookie(browser.cookie());
    expect((await stranger.open(page.path)).text).toContain(words.endedLead);
    sample.pass(14 * 60);
    await browser.open(`${page.path}/receipt`);
    sample.pass(14 * 60);
    expect((await browser.open(page.path)).status).toBe(200);
    sample.pass(15 * 60);
    const unknown = await browser.open(`${path}/AAAAAAAAAAAAAAAA`);
    const late = await browser.open(page.path);
    expect([late.status, late.text]).toEqual([404, unknown.text]);
  });

  it('takes forms only from a page of the same member, and from here', async () => {
    const { browser, page } = await scanCard('counter', aoi.card);
    const before = await count();
    const fields = [['copy', 'N30-1-a']] as const;
    const token = browser.token();
    for (const [sent, headers] of [
      [fields, {}],
      [[['form', token], ...fields], { Origin: 'https://evil.example.jp' }],
    ] as const)
      expect((await browser.post(page.path, sent, headers)).status).toBe(403);
    await browser.open(page.path);
    expect((await browser.send(page.path, ['branch-card', 'seen'])).status).toBe(403);
    expect(await count()).toBe(before);
  });
});

describe('at a branch', () => {
  it('a handover needs the card of the branch, which staff confirm (R61)', async () => {
    const { browser, page, scan } = await scanCard('branch', minori.card);
    expect(page.text).toContain(words.of(minori.name));
    expect([lendOf(page.html), page.text]).toEqual([[], expect.stringContaining(words.notSeen)]);
    expect((await scan('N08-a')).status).toBe(409);
    const confirmed = await browser.send(page.path, ['branch-card', 'seen']);
    expect(lendOf(confirmed.html)).toEqual(['N08-a']);
    const other = await scan('N25-a');
    const unknown = await scan('X-1');
    expect([other.status, other.text]).toEqual([422, unknown.text]);
    expect(other.text).toContain(words.notHere);
    const cookie = browser.cookie();
    const lent = await scan('N08-a');
    const after = await count();
    browser.setCookie(cookie);
    for (const { text } of [lent, await scan('N08-a')]) expect(text).toContain(words.lentLead);
    expect(await count()).toBe(after);
    const again = await scan(minori.card);
    expect([again.path, again.text]).toEqual([page.path, expect.stringContaining(words.none)]);
    expect(undoOf(again.html)).toBe(undoOf(lent.html));
  });

  it('a reader without a copy there is answered like an unknown card', async () => {
    const unknown = (await scanCard('otherBranch', '9999999')).page;
    for (const { card } of [minori, aoi]) {
      const { page } = await scanCard('otherBranch', card);
      expect([page.status, page.text, page.path]).toEqual([422, unknown.text, path]);
    }
  });
});

it('logs neither handles nor persons', () => {
  const lines = JSON.stringify(sample.lines);
  expect(lines).toContain('/staff/handover/:handle');
  expect(lines).not.toMatch(/handover\/[\w-]{16}|1000001|1000002/);
});
