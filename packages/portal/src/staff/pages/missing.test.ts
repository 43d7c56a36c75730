import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { aoi } from '../../sample/people.js';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { acts } from '../missing/acts.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { missing: words, scan: scanned, today, trouble, patrons } = staffWords;
const path = '/staff/missing';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);

type Fields = readonly (readonly [name: string, value: string])[];

/** The hidden fields of the form of each act on a page. */
const formsOf = (html: string): Readonly<Record<string, Fields>> =>
  Object.fromEntries(
    findElements(parsePage(html), 'form').flatMap((form): (readonly [string, Fields])[] => {
      const fields = findElements(form, 'input').map(
        ({ attributes: { name = '', value = '' } }) => [name, value] as const,
      );
      const [, act] = fields.find(([name]) => name === 'act') ?? [];
      return act === undefined ? [] : [[act, fields.filter(([name]) => name !== 'form')]];
    }),
  );

const openCopy = (copy: string) => at('office').open(`${path}?${new URLSearchParams({ copy }).toString()}`);

/** Sends a text in the one field of the page. */
const scan = async (text: string) => {
  const browser = at('office');
  await browser.open(path);
  return browser.send(path, ['copy', text]);
};

/** Opens a copy in a browser, and presses the button of an act. */
const give = async (copy: string, act: string, ...more: Fields) => {
  const browser = at('office');
  const { html } = await browser.open(`${path}?copy=${copy}`);
  const fields = [...(formsOf(html)[act] ?? []), ...more];
  return { browser, fields, page: await browser.send(path, ...fields) };
};

describe('a copy that nobody finds', () => {
  it('is declared missing, listed with its waiting readers, and found again', async () => {
    const holder = orThrow(await desk.patronWithCard(aoi.card)).shown;
    orThrow(
      await sample.library.portal(holder.id).reserve({ lines: [{ title: 'N22', location: 'ebetsu' }] }),
    );
    const { page } = await give('N22-a', 'declare-lost');
    expect([page.status, page.path.split('&')[0]]).toEqual([200, `${path}?copy=N22-a`]);
    expect(page.text).toContain(scanned.recorded(words.acts['declare-lost']));
    expect(page.text).toMatch(new RegExp(`${scanned.copy} N22-a ${scanned.title} \\S`));
    expect((await openCopy('N22-a&ended=declare-lost&mark=x')).text).not.toContain('済みました');
    expect(page.text).toMatch(/所在不明の資料 資料番号 .* N22-a \S+ 所在不明 4月20日\(火\) 1 /);
    expect(page.html).toContain('href="/staff/titles/N22"');
    expect(page.html).not.toContain(aoi.name);
    expect((await at('office').open('/staff')).html).toContain(
      `<a href="${path}">${today.counts.missing}</a>`,
    );
    const found = await give('N22-a', 'declare-found');
    expect(found.page.text).toContain(words.empty.missing);
  });

  it('is declared missing once, if its form is sent twice', async () => {
    const { browser, fields } = await give('N29-a', 'declare-lost');
    const after = await count();
    expect((await browser.send(path, ...fields)).status).toBe(200);
    expect(await count()).toBe(after);
    await give('N29-a', 'declare-found');
  });
});

describe('a copy out of circulation', () => {
  it('has its reason, and returns or is withdrawn', async () => {
    const { page } = await give('N25-a', 'remove', ['why', 'binding']);
    expect(page.html.match(/role="status"/g)).toHaveLength(1);
    expect(page.text).toContain(words.reasons.binding);
    expect((await at('office').open(`${path}?lang=en`)).text).toContain('out of circulation: binding');
    expect((await give('N25-a', 'return-to-circulation')).page.text).toContain(words.empty.outOfCirculation);
    const gone = await give('N25-a', 'withdraw');
    expect(gone.page.text).toContain(words.noAct);
    expect(formsOf(gone.page.html)).toEqual({});
  });
});

describe('the reason of a removal', () => {
  it.each(['other', 'damaged'] as const)(
    'is corrected to any that the library accepts: after %s',
    async (why) => {
      orThrow(await desk.removeFromCirculation({ copy: 'N27-a', why }));
      const { html } = await openCopy('N27-a');
      const offered = findElements(parsePage(html), 'option').map(({ attributes }) => attributes['value']);
      expect(offered).toEqual(Object.keys(words.reasons).filter((other) => other !== why));
      orThrow(await desk.returnToCirculation({ copy: 'N27-a' }));
    },
  );
});

describe('the buttons', () => {
  it('are exactly those that the library accepts in a rehearsal', async () => {
    orThrow(await desk.declareLost({ copy: 'N26-1-a' }));
    orThrow(await desk.removeFromCirculation({ copy: 'N28-a', why: 'damaged' }));
    for (const copy of ['N01-a', 'N08-a', 'N16-a', 'N22-a', 'N24-a', 'N25-a', 'N26-1-a', 'N28-a']) {
      const shown = Object.keys(formsOf((await openCopy(copy)).html));
      const outcomes = await Promise.all(
        Object.entries(acts).map(
          async ([name, act]) =>
            [name, (await act(desk.rehearsal, { copy }, 'other')).is === 'accepted'] as const,
        ),
      );
      expect([copy, shown]).toEqual([copy, outcomes.flatMap(([name, is]) => (is ? [name] : []))]);
    }
  });

  it('answer with the reason if something has happened since', async () => {
    const browser = at('office');
    const fields = formsOf((await browser.open(`${path}?copy=N28-a`)).html)['return-to-circulation'] ?? [];
    orThrow(await desk.returnToCirculation({ copy: 'N28-a' }));
    const before = await count();
    const { status, text, html } = await browser.send(path, ...fields);
    expect([status, text]).toEqual([409, expect.stringContaining(words.refused)]);
    expect(html).toMatch(/class="answer look".*<li>[^<]{5,}<small/s);
    expect(await count()).toBe(before);
  });

  it.each([
    ['an empty act', [['act', '']]],
    ['an unknown act', [['act', 'burn']]],
    ['an act of every object', [['act', 'constructor']]],
    [
      'an unknown reason',
      [
        ['act', 'remove'],
        ['why', 'bored'],
      ],
    ],
  ] as const)('with %s are an outdated form', async (_, fields) => {
    const browser = at('office');
    await browser.open(`${path}?copy=N01-a`);
    const { status, text } = await browser.send(path, ['copy', 'N01-a'], ...fields);
    expect([status, text]).toEqual([403, expect.stringContaining(trouble.outdated)]);
  });

  it('refuse a text that is no copy, and record nothing', async () => {
    const browser = at('office');
    const before = await count();
    for (const fields of [
      [
        ['act', 'withdraw'],
        ['copy', 'x'.repeat(200)],
      ],
      [
        ['act', 'declare-lost'],
        ['copy', 'nothing'],
      ],
    ] as const) {
      await browser.open(`${path}?copy=N01-a`);
      expect((await browser.send(path, ...fields)).status).toBe(409);
    }
    expect(await count()).toBe(before);
  });
});

describe('a text in the field', () => {
  it.each(['<b>４９</b>', '9'.repeat(200), '9'.repeat(2_000), 'さとう'])(
    'that is no copy is shown as read, but not if an address has it: %s',
    async (text) => {
      const page = await scan(text);
      expect([page.status, page.path, page.text]).toEqual([
        422,
        path,
        expect.stringContaining(scanned.unknown),
      ]);
      expect(page.text).toContain(scanned.read);
      expect(page.html).not.toContain('<b>４９');
      const opened = await openCopy(text);
      expect([opened.status, opened.text]).toEqual([200, expect.stringContaining(scanned.unknown)]);
      expect(opened.text).not.toContain(scanned.read);
      expect(formsOf(opened.html)).toEqual({});
    },
  );

  it('may be in full width, and its copy is then in the address', async () => {
    const { path: to, text } = await scan(' Ｎ０１－ａ ');
    expect([to, text]).toEqual([`${path}?copy=N01-a`, expect.stringContaining('資料番号 N01-a')]);
  });

  it('that is a card opens its patron, and is neither in the address nor on the page', async () => {
    const { path: shown, html, text } = await scan(aoi.card);
    expect(text).toContain(patrons.of(aoi.name));
    expect(shown + html).not.toContain(aoi.card);
  });

  it('that is empty says so', async () => {
    expect((await scan(' ')).text).toContain(scanned.empty);
  });
});

it('is in English after the switch', async () => {
  const { text } = await at('office').open(`${path}?copy=N01-a&lang=en`);
  expect(text).toContain(englishStaffWords.missing.acts['declare-lost']);
  expect(text).toContain('set aside for the headquarters, after the notice');
});

it('is an unknown page for every other role, which changes nothing there', async () => {
  const before = await count();
  for (const member of ['counter', 'dispatch', 'branch'] as const) {
    const browser = at(member);
    expect((await browser.open('/staff/scan')).html).not.toContain(path);
    expect((await browser.send(path, ['act', 'withdraw'], ['copy', 'N01-a'])).status).toBe(404);
    expect((await browser.open(`${path}?copy=N01-a`)).status).toBe(404);
  }
  expect(await count()).toBe(before);
});
