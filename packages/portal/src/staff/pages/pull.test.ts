import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { aoi, futaba, minori } from '../../sample/people.js';
import { samplePolicy } from '../../sample/policy.js';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { workPages } from '../work-pages.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { pull: words, lists, trouble } = staffWords;
const path = '/staff/pull';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));

const portalOf = async ({ card }: Pick<typeof aoi, 'card'>) =>
  sample.library.portal(orThrow(await desk.patronWithCard(card)).shown.id);

const reserve = async (title: string, person: Pick<typeof aoi, 'card'> = aoi) =>
  orThrow(await (await portalOf(person)).reserve({ lines: [{ title, location: 'ebetsu' }] }));

/** The rows of the tables of a page, each with the texts of its cells. */
const rowsOf = (html: string): readonly string[] =>
  findElements(parsePage(html), 'tr')
    .slice(1)
    .map((row) =>
      [...findElements(row, 'th'), ...findElements(row, 'td')].map(({ text }) => text).join(' | '),
    );

/** The rows of the queue of a title. */
const queueOf = async (title: string): Promise<readonly string[]> =>
  rowsOf((await at('office').open(`${workPages.titles.path}/${title}`)).html).filter((row) =>
    /^\d/.test(row),
  );

const scan = async (copy: string) => {
  const browser = at('office');
  const { html } = await browser.open(path);
  return browser.send(path, ['id', /name="id" value="([^"]*)"/.exec(html)?.[1] ?? ''], ['copy', copy]);
};

describe('the pull list', () => {
  it('shows the copies in the order of the shelves, with call number, place and day', async () => {
    for (const title of ['N29', 'N22', 'N09']) await reserve(title);
    const { html, text } = await at('office').open(path);
    const rows = rowsOf(html);
    expect(rows.find((row) => row.includes('N22-a'))).toMatch(
      /^\S+ \| N22-a \| \S+ \| 道立図書館 \| 4月20日\(火\)$/,
    );
    const callNumbers = rows.map((row) => row.split(' | ')[0] ?? '');
    expect(callNumbers).toHaveLength(4);
    expect(callNumbers).toEqual(callNumbers.toSorted());
    expect(html).toMatch(/<input id="copy"[^>]* autofocus=""/);
    expect(text).not.toContain(lists.more);
    expect(text).not.toMatch(new RegExp(`${aoi.name}|${minori.name}`));
  });

  it('loses the copy that a scan secures, and gets it back by the undo', async () => {
    const secured = await scan('N22-a');
    expect(secured.path).toMatch(/^\/staff\/pull\?scan=/);
    expect(secured.text).toContain('「資料の用意」が済みました。');
    expect(rowsOf(secured.html).join()).not.toContain('N22-a');
    const browser = at('office');
    await browser.open(path);
    const again = await browser.send(path, ['id', secured.path.slice(-36)], ['copy', 'N22-a']);
    expect(again.text).toContain(staffWords.scan.nothing);
    orThrow(await desk.undo({ command: secured.path.slice(-36) }));
    expect(rowsOf((await at('office').open(path)).html).join()).toContain('N22-a');
  });

  it('shows its first page for an address that names no page, and links the page of today to it', async () => {
    const office = at('office');
    const first = rowsOf((await office.open(path)).html);
    for (const after of ['x', 'x'.repeat(200), 'e30'])
      expect(rowsOf((await office.open(`${path}?after=${after}`)).html)).toEqual(first);
    expect((await office.open('/staff')).html).toContain(
      `<a href="${path}">${staffWords.today.counts.toFetch}</a>`,
    );
  });

  it('keeps its page in the form, after a scan and in the other language', async () => {
    const beginning = { place: '', key: '' };
    const positions = { 'to-fetch': beginning, 'set-aside': null, ended: null };
    const after = Buffer.from(JSON.stringify(positions)).toString('base64url');
    const browser = at('office');
    const { html } = await browser.open(`${path}?after=${after}`);
    const [action = ''] =
      /(?<=class="scan"[^>]*action=")[^"]*|(?<=action=")[^"]*(?="[^>]*class="scan")/.exec(html) ?? [];
    expect(action).toBe(`${path}?after=${after}`);
    expect(html).toContain(`href="${path}?after=${after}&amp;lang=en"`);
    const shown = await browser.send(action, ['copy', 'N24-a']);
    expect(shown.path).toContain(`${path}?after=${after}&scan=`);
    expect((await browser.send(action, ['undo', shown.path.slice(-36)])).path.split('?')[1]).toContain(
      'after=',
    );
  });

  it('is in English after the switch', async () => {
    const { text } = await at('office').open(`${path}?lang=en`);
    expect(text).toContain(englishStaffWords.pull.lead);
    expect(text).not.toContain(words.lead);
  });
});

describe('the queue of a title', () => {
  it('says why a reader is held back, without persons', async () => {
    const portal = await portalOf(futaba);
    orThrow(
      await portal.reserveInOrder({
        lines: ['N10', 'N30-1'].map((title, index) => ({ title, location: 'ebetsu', rank: index + 1 })),
      }),
    );
    const { text } = await at('office').open(`${workPages.titles.path}/N30-1`);
    expect(await queueOf('N30-1')).toEqual([`1 | 4月20日(火) | ${words.heldBack}`]);
    expect(text).not.toContain(futaba.name);
    const policy = { ...samplePolicy, suspension: { mostDays: 60 } };
    orThrow(await desk.publishPolicy({ from: '2021-04-20', policy }));
    const { events } = await reserve('N30-1');
    const suspended =
      events.flatMap(({ data }) => ('reservation' in data ? [data.reservation] : []))[0] ?? '';
    orThrow(await (await portalOf(aoi)).suspendReservation({ reservation: suspended, until: '2021-05-10' }));
    expect((await queueOf('N30-1'))[1]).toContain(words.suspended('5月10日(月)'));
    expect(await queueOf('N29')).toEqual([`1 | 4月20日(火) | ${words.waits}`]);
    expect((await at('office').open(`${workPages.titles.path}/N01`)).status).toBe(200);
  });

  it.each(['nothing', 'x'.repeat(200), '..%2f', '%3Cb%3E'])(
    'of an unknown title is an unknown page: %s',
    async (title) => {
      const { status, text } = await at('office').open(`${workPages.titles.path}/${title}`);
      expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
    },
  );
});

it('is an unknown page for every other role, which can secure nothing there', async () => {
  for (const member of ['counter', 'dispatch', 'branch'] as const) {
    const browser = at(member);
    const { html } = await browser.open('/staff/scan');
    expect(html).not.toContain(path);
    const id = /name="id" value="([^"]*)"/.exec(html)?.[1] ?? '';
    expect((await browser.send(path, ['id', id], ['copy', 'N29-a'])).status).toBe(404);
    const { status, text } = await browser.open(path);
    expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
  }
  expect(rowsOf((await at('office').open(path)).html).join()).toContain('N29-a');
});
