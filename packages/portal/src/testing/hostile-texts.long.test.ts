import type { TitleRecord } from '@torioki/catalogue';
import { expect, it } from 'vitest';
import { records } from '../sample/books.js';
import { minori, santa } from '../sample/people.js';
import { places } from '../sample/places.js';
import { sampleProfile } from '../sample/profile.js';
import { staffWords } from '../words/staff-words.js';
import { openBrowser, type Browser } from './browser-without-scripts.js';
import { crawl, findRoute, type ReachedPage } from './crawl.js';
import { openDisguised } from './open-disguised.js';
import type { OpenSample } from './open-sample.js';
import { listLines } from './parse-page.js';
import { asStaff } from './staff-of.js';

/**
 * HTML, a combining accent without a letter before it, and the mark that reverses the order of letters. It has
 * no space, which separates title codes in a field.
 */
const hostile = `<b/x="'&amp;">\u0301\u202e`;
const harmless = '善'.repeat(hostile.length);
/** `hostile` with control characters, which a visitor may also type. */
const typedHostile = `流${hostile}\u0001\u001b[31m`;
const typedHarmless = `流${harmless}\u0001\u001b[31m`;

const getRoutes = ({ app }: OpenSample): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && !/\*|^\/(live|assets)\//.test(path))
      .map(({ path }) => path),
  ),
];

const postRoutes = ({ app }: OpenSample): readonly string[] => [
  ...new Set(
    app.routes.filter(({ method, path }) => method === 'POST' && !path.includes('*')).map(({ path }) => path),
  ),
];

/** Leaves out estimates: they depend on random ids, and a page has one or two spans for their days. */
const withoutEstimates = (lines: readonly string[]): readonly string[] => {
  const isDay = (line: string | undefined) => line?.includes('span {"class":"day"}') ?? false;
  return lines
    .filter((line, index) => !isDay(line) && !isDay(lines[index - 1]))
    .map((line) => line.replace(/(?:(?:\d+月[上中下]旬|半年以上先)～?)+/g, 'めやす'));
};

/** A page without ids and tokens, since these differ from one sample to the other. */
const withoutIds = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/mark=[\w-]*/g, 'mark=MARK')
    .replace(/handover\/[\w-]+/g, 'handover/HANDLE')
    .replace(/\d{4}-\d\d\.\w+\.[\w-]+/g, 'HANDLE')
    .replace(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g, 'CODE')
    .replace(/("name":"(?:form|record)","value":")[\w-]*/g, '$1TOKEN');

/** The texts that a record may have, by kind. */
const ofRecord: readonly (readonly [
  kind: string,
  of: (record: TitleRecord) => readonly (string | null)[],
])[] = [
  ['name', ({ name }) => [name.text]],
  ['volume', ({ volume }) => [volume]],
  ['author', ({ authors }) => authors.map(({ text }) => text)],
  ['publisher', ({ publisher }) => [publisher]],
  ['published', ({ published }) => [published]],
  ['subject', ({ subjects }) => subjects],
  ['contents', ({ contents }) => [contents]],
  ['call number', ({ copies }) => copies.map(({ callNumber }) => callNumber)],
];

/** For each kind of text, the page of the first record with such a text. */
const titlesToOpen = ofRecord.flatMap(([, of]) => {
  const first = records.find((record) => of(record).some((text) => text !== null));
  return first === undefined ? [] : [`/titles/${first.title}`];
});

/** Texts by kind. The pages must show at least one of each kind. */
const kinds: readonly (readonly [kind: string, texts: readonly (string | null)[]])[] = [
  ['patron', [minori.name]],
  ['address', [minori.address]],
  ['place', places.map(({ name }) => name)],
  ['library', [sampleProfile.department]],
  ...ofRecord.map(([kind, of]) => [kind, records.flatMap(of)] as const),
];

/** Hands a copy over to the patron, and returns the path of the page. */
const handOver = async (counter: Browser): Promise<string> => {
  await counter.open('/staff/handover');
  const { path } = await counter.send('/staff/handover', ['copy', minori.card]);
  return (await counter.send(path, ['copy', 'N29-a'])).path;
};

/** The day of the sample moves its clock. */
const ofSample = ['/sample', '/staff/sample'];

/** No pseudonym of the sample is without a patron. */
const notSent = [...ofSample, '/staff/patrons/:handle/adoption'];

/** Opens the file of a patron, and returns the path of the page. */
const openFile = async (office: Browser, card: string): Promise<string> => {
  await office.open('/staff/patrons');
  return (await office.send('/staff/patrons', ['text', card])).path;
};

/**
 * All pages for a visitor without a login, then those for a patron and for staff. The pages that end the visit
 * are last.
 */
const seenIn = async (sample: OpenSample, typed: string): Promise<readonly ReachedPage[]> => {
  const routes = getRoutes(sample);
  const plain = routes.filter((path) => !path.includes(':'));
  const starts = [...plain, '/search?words=の', '/cart?in-order=1', ...titlesToOpen];
  const crawling = { routes, typed };
  const stranger = openBrowser(sample.app);
  const strangers = await crawl(stranger, starts, { ...crawling, never: ofSample });
  sample.pass(24 * 60 * 60);
  const patron = await sample.logIn(minori);
  const patrons = await crawl(patron, starts, {
    ...crawling,
    never: ['/logout', '/login', '/password', ...ofSample],
  });
  const crawlAs = (user: Browser, ...more: readonly string[]) =>
    crawl(user, ['/staff', ...more], { ...crawling, never: ofSample });
  const counter = openBrowser(sample.app, asStaff('counter'));
  const atCounter = await crawlAs(counter, await handOver(counter));
  const atBranch = await crawlAs(openBrowser(sample.app, asStaff('branch')));
  const office = openBrowser(sample.app, asStaff('office'));
  const files = [await openFile(office, minori.card), await openFile(office, santa.card)];
  const inOffice = await crawlAs(office, '/staff/missing?copy=N28-a', ...files);
  const last = await crawl(patron, ['/'], { ...crawling, never: ofSample });
  return [...strangers, ...patrons, ...atCounter, ...atBranch, ...inOffice, ...last];
};

const labelled = (reached: readonly ReachedPage[], change: (text: string) => string) =>
  reached.map(({ by, seen, page }) => ({
    by: withoutIds(by),
    status: seen.status,
    lines: withoutEstimates(listLines(page, (text) => withoutIds(change(text)))),
  }));

it('shows a hostile text as text on every page and after every form: the page is the same as with a harmless one', async () => {
  const samples = await Promise.all([
    openDisguised((text) => `${text}${hostile}`),
    openDisguised((text) => `${text}${harmless}`),
  ]);
  const [there, here] = samples;
  const attacked = await seenIn(there, typedHostile);
  const usual = await seenIn(here, typedHarmless);
  const inJson = JSON.stringify(hostile).slice(1, -1);
  const labels = labelled(attacked, (text) => text.replaceAll(inJson, harmless));
  expect(labels).toEqual(labelled(usual, (text) => text));

  const routes = getRoutes(there);
  const seen = new Set(attacked.map(({ seen: { path } }) => findRoute(routes, path.replace(/\?.*/, ''))));
  expect(routes.filter((route) => !seen.has(route))).toEqual([]);
  const sent = attacked.flatMap(({ by }) => / → (\S+)/.exec(by)?.slice(1) ?? []);
  expect(postRoutes(there).filter((route) => !sent.includes(route) && !notSent.includes(route))).toEqual([]);
  const texts = attacked.map(({ page }) => page.text).join('\n');
  const file = '/staff/patrons/:handle';
  const renewals = attacked.filter(({ by }) => by.startsWith(`${file} → ${file}  loan=`));
  expect(renewals.map(({ page }) => page.text).join()).toContain(staffWords.patronActs.done.renew);
  for (const [kind, some] of kinds) {
    const isSeen = some.some((text) => text !== null && texts.includes(`${text}${hostile}`));
    expect([kind, isSeen]).toEqual([kind, true]);
  }
  expect(attacked.filter(({ page }) => page.text.includes(hostile)).length).toBeGreaterThan(30);
  expect([there.troubles, here.troubles]).toEqual([[], []]);
  for (const sample of samples) await sample.close();
}, 240_000);
