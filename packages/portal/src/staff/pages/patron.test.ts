import { randomUUID } from 'node:crypto';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { aoi, everybody, futaba, ichiro, minori, readers, santa, shiki } from '../../sample/people.js';
import { openBrowser, type Browser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { patrons: words, patronActs, trouble } = staffWords;
const path = '/staff/patrons';
const office = sample.library.desk({ role: 'general-materials', staff: 'G-99', location: 'ebetsu' });
const keyOf = async ({ card }: typeof aoi) => orThrow(await office.patronWithCard(card)).shown.id;
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));

const search = async (browser: Browser, text: string): Promise<ShownPage> => {
  await browser.open(path);
  return browser.send(path, ['text', text]);
};

const linksOf = ({ html }: ShownPage): readonly string[] =>
  findElements(parsePage(html), 'a')
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => href.startsWith(`${path}/`));

const openCard = async (member: MemberName, card: string) => {
  const browser = at(member);
  return { browser, page: await search(browser, card) };
};

/** A form of a page, by a field that it has. */
const fieldsOf = ({ html }: ShownPage, name: string, value: string) => {
  const form = findElements(parsePage(html), 'form').find((one) =>
    [...findElements(one, 'input'), ...findElements(one, 'button')].some(
      ({ attributes }) => attributes['name'] === name && attributes['value'] === value,
    ),
  );
  if (form === undefined) return undefined;
  return findElements(form, 'input').flatMap(({ attributes: { name: of = '', value: as = '' } }) =>
    of === 'form' ? [] : [[of, as] as const],
  );
};

describe('the search for a patron', () => {
  it('opens the patron of a card at once, under a random handle without key, card and name', async () => {
    const { page } = await openCard('office', `a${minori.card}a`);
    const again = await openCard('office', minori.card);
    expect(page.text).toContain(words.of(minori.name));
    expect(again.page.path).not.toBe(page.path);
    expect(page.path).toMatch(/^\/staff\/patrons\/[\w.-]+$/);
    expect(page.html).not.toContain(await keyOf(minori));
    expect(page.html).not.toContain(minori.card);
    expect(/<title>[^<]*/.exec(page.html)?.[0]).toMatch(new RegExp(`^<title>${words.heading}`));
    expect(JSON.stringify(sample.lines)).not.toContain(page.path);
  });

  it.each([
    ['the beginning of a name', '見本', readers.length + 1],
    ['a name without its space', '佐藤みのり', 1],
    ['a telephone number', minori.phone, everybody.length + 1],
  ])('lists by %s', async (_, text, count) => {
    const page = await search(at('counter'), text);
    expect([page.path.split('?')[0], linksOf(page).length]).toEqual([path, count]);
    expect(decodeURIComponent(page.path)).not.toContain(text);
    expect(page.html).not.toContain(minori.card);
    expect(page.text).toContain(words.found(text));
    expect(page.html).toMatch(/<input id="text"(?![^>]* value=)[^>]* autofocus/);
    const browser = at('counter');
    const [first = ''] = linksOf(await search(browser, text));
    expect((await browser.open(first)).text).toContain(words.particulars);
  });

  it.each([
    ['nobody', '山田', words.none],
    ['nothing', '', words.unusable],
    ['only signs', '〇。', words.none],
    ['201 characters', 'x'.repeat(201), words.unusable],
    ['markup', '<b>', words.none],
  ])('answers to %s', async (_, text, answer) => {
    const page = await search(at('counter'), text);
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(answer)]);
    expect(page.text.includes(words.typed)).toBe(text !== '');
    expect(page.html.indexOf('class="answer')).toBeLessThan(page.html.indexOf('id="text"'));
  });

  it('continues from the field of a patron, which has the focus', async () => {
    const { browser, page } = await openCard('counter', aoi.card);
    expect(page.html).toMatch(/<input id="copy"[^>]* autofocus/);
    const next = await browser.send(page.path, ['copy', minori.card]);
    expect(next.text).toContain(words.of(minori.name));
    await browser.open(page.path);
    expect((await browser.send(page.path, ['copy', 'N22-a'])).path).toBe('/staff/titles/N22');
    await browser.open(page.path);
    const unknown = await browser.send(page.path, ['copy', 'X99']);
    expect([unknown.status, unknown.path]).toEqual([422, page.path]);
    expect(unknown.text).toContain(staffWords.scan.unknownLead);
  });

  it('shows fifty, and that there are more', async () => {
    for (let nth = 0; nth < 51; nth += 1) {
      const person = { ...ichiro, card: `30000${nth + 10}`, name: `群れ ${nth}` };
      orThrow(await office.registerPatron(person));
    }
    const page = await search(at('office'), '群れ');
    expect(linksOf(page)).toHaveLength(50);
    expect(page.text).toContain(words.more(50));
  });

  it('is an unknown page for other roles, and so is a handle', async () => {
    const { page } = await openCard('counter', aoi.card);
    for (const member of ['dispatch', 'branch'] as const) {
      const browser = at(member);
      expect((await browser.open('/staff/scan')).html).not.toContain(path);
      expect((await browser.send(path, ['text', aoi.card])).status).toBe(404);
      for (const one of [path, page.path]) expect((await browser.open(one)).text).toContain(trouble.notFound);
    }
  });
});

describe('a handle', () => {
  it('ends with its sign-in, role and place, like an unknown one', async () => {
    const { browser, page } = await openCard('counter', aoi.card);
    expect((await browser.open(page.path)).text).toContain(words.of(aoi.name));
    const office = openBrowser(sample.app, asStaff('office'));
    office.setCookie(browser.cookie());
    const ended = await Promise.all([at('counter'), office].map((other) => other.open(page.path)));
    const unknown = await browser.open(`${path}/unknown`);
    const changed = await browser.open(page.path.replace(/.(?=.{20}$)/, (one) => (one === 'A' ? 'B' : 'A')));
    for (const one of [...ended, unknown, changed]) {
      expect([one.status, one.text]).toEqual([404, expect.stringContaining(words.endedLead)]);
      expect(one.text).not.toContain(aoi.name);
    }
  });
});

describe('the file of a patron', () => {
  it('shows particulars, reservations, loans and title requests', async () => {
    const { page } = await openCard('counter', minori.card);
    for (const text of [minori.address, minori.phone, minori.mailAddress ?? '', minori.card.slice(-4)])
      expect(page.text).toContain(text);
    const key = await keyOf(minori);
    const portal = sample.library.portal(key);
    const reservations = orThrow(await portal.reservations.now()).shown;
    const loans = orThrow(await portal.loans.now()).shown;
    expect(reservations.length * loans.length).toBeGreaterThan(0);
    for (const { called } of [...reservations, ...loans]) expect(page.text).toContain(called);
    expect(linksOf(page).filter((link) => link.includes('/reservations/'))).toHaveLength(reservations.length);
    expect(page.text).toContain('湿原の鶴を数える');
  });

  it('renews a loan exactly if the library accepts it, and once for a form sent twice', async () => {
    const { browser, page } = await openCard('counter', minori.card);
    const portal = sample.library.portal(await keyOf(minori));
    const loans = orThrow(await portal.loans.now()).shown;
    expect(loans.map(({ loan }) => fieldsOf(page, 'loan', loan) !== undefined)).toEqual(
      loans.map(({ renewable }) => renewable.is),
    );
    const renewable = loans.find((one) => one.renewable.is);
    const fields = [
      ...(fieldsOf(page, 'loan', renewable?.loan ?? '') ?? []),
      ['loan', renewable?.loan ?? ''] as const,
    ];
    const token = ['form', browser.token()] as const;
    for (const sent of [
      [token, ...fields],
      [token, ...fields],
    ])
      expect((await browser.post(page.path, sent)).text).toContain(patronActs.done.renew);
    const other = fields.map(([name, value]) => [name, name === 'id' ? randomUUID() : value] as const);
    const refused = await browser.post(page.path, [token, ...other]);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(words.refused)]);
  });

  it('is in English after the switch', async () => {
    const { browser, page } = await openCard('counter', minori.card);
    const { text } = await browser.open(`${page.path}?lang=en`);
    expect(text).toContain(englishStaffWords.patrons.loans);
  });
});

describe('the access log', () => {
  it('has each patron who was opened without a card and without a command, once', async () => {
    sample.clock.moveTo(parseInJapan('2021-04-21 10:00'));
    const browser = at('counter');
    const [found = ''] = linksOf(await search(browser, aoi.name));
    for (const opened of [found, found, found]) await browser.open(opened);
    await openCard('counter', futaba.card);
    const linked = await search(at('counter'), santa.name);
    expect(linksOf(linked)).toHaveLength(1);
    const handover = at('counter');
    await handover.open('/staff/handover');
    const reader = await handover.send('/staff/handover', ['copy', shiki.card]);
    expect((await handover.open(linksOf(reader)[0] ?? '')).text).toContain(words.of(shiki.name));
    sample.clock.moveTo(parseInJapan('2021-04-22 00:30'));
    expect(await sample.library.jobs.forgetBorrowers()).toMatchObject({ troubles: [] });
    const logged = async (person: typeof aoi) =>
      orThrow(await office.file(await keyOf(person)).accessLog()).shown.filter(
        ({ staff, on }) => staff === 'C-01' && on === '2021-04-21',
      ).length;
    expect(await Promise.all([aoi, futaba, santa, shiki].map(logged))).toEqual([1, 0, 1, 0]);
    const { page } = await openCard('office', aoi.card);
    expect(page.text).toContain(`${words.accesses} ${words.staff} ${words.on} C-01 4月21日(水)`);
    expect((await openCard('counter', aoi.card)).page.text).not.toContain(words.accesses);
  });
});

describe('a handle of yesterday', () => {
  it('ends after twelve hours', async () => {
    const { browser, page } = await openCard('counter', aoi.card);
    sample.pass(12 * 60 * 60 - 60);
    expect((await browser.open(page.path)).status).toBe(200);
    sample.pass(61);
    expect((await browser.open(page.path)).status).toBe(404);
  });
});
