import type { TitleId } from '@torioki/lending';
import { lendingWords } from '@torioki/lending/labels';
import { registryWords } from '@torioki/patrons';
import { parse } from 'parse5';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { openPortal } from '../portal.js';
import { englishScreens, englishWords } from '../sample/english-words.js';
import { records } from '../sample/books.js';
import { aoi, minori } from '../sample/people.js';
import { places } from '../sample/places.js';
import { sampleProfile } from '../sample/profile.js';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { crawl } from '../testing/crawl.js';
import { openSample } from '../testing/open-sample.js';
import { findElements, parsePage } from '../testing/parse-page.js';
import { asStaff, staffOf } from '../testing/staff-of.js';
import { portalWords } from './portal-words.js';

type Group = Readonly<Record<string, unknown>>;

/** Every word of a table by its path. */
const listWords = (of: unknown, path = ''): readonly (readonly [path: string, word: unknown])[] =>
  typeof of === 'object' && of !== null
    ? Object.entries(of).flatMap(([key, word]) => listWords(word, path === '' ? key : `${path}.${key}`))
    : [[path, of]];

/** Own words with a marker for each word; the facts of a function follow its marker. */
const markWords = (of: Group, path = ''): Group =>
  Object.fromEntries(
    Object.entries(of).map(([key, word]): readonly [string, unknown] => {
      const own = path === '' ? key : `${path}.${key}`;
      if (key === 'lang') return [key, 'eo'];
      if (typeof word === 'object' && word !== null) return [key, markWords(word as Group, own)];
      const marker = `<${own}>`;
      return [
        key,
        typeof word === 'function' ? (...facts: readonly unknown[]) => [marker, ...facts].join(' ') : marker,
      ];
    }),
  );

const libraryWords = {
  ...lendingWords,
  refusals: { ...lendingWords.refusals, ...registryWords },
  readingHistory: () => '',
};

/** A page whose telephone links are plain text, so that each text of the library is in one piece. */
const withoutCalls = (html: string): string => html.replace(/<a href="tel:[^>]*>([^<]*)<\/a>/g, '$1');

/** The texts and attributes of a page. */
const listTexts = (html: string): readonly string[] =>
  html.split(/<[^>"]*|"[^>"]*>|"/).map((text) => text.trim());

const marked = await openSample(undefined, undefined, {
  words: markWords(portalWords),
  libraryWords: markWords(libraryWords, 'library'),
  staffOf,
});
const english = await openSample(undefined, undefined, {
  words: englishWords,
  libraryWords: englishScreens,
});
const usual = await openSample();
afterAll(() => Promise.all([marked, english, usual].map(({ close }) => close())));

/**
 * The Japanese texts of the tables, and of a library without own words. The examples of searches are left out: they
 * are also words of titles.
 */
const japanese = [
  ...listWords(portalWords),
  ...listWords(libraryWords, 'library'),
  ...listWords(orThrow(await usual.library.texts()).shown, 'library'),
]
  .flatMap(([path, word]) => (typeof word === 'string' ? [[path, word] as const] : []))
  .filter(([path]) => !path.endsWith('.example'))
  .filter(([, word]) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(word));

/** The texts that counters type. */
const typedTexts = ['x', 'N22-a', 'N16-a', aoi.card];

/** The library's reasons against titles with a typed text as their code. Own words do not change its texts for staff. */
const { refusal } = orThrow(await usual.library.texts('staff')).shown;
const forStaff = typedTexts.map((typed) => refusal({ code: 'title-not-held', title: typed as TitleId }));

const routes = [
  ...new Set(
    marked.app.routes
      .filter(({ method, path }) => method === 'GET' && !/\*|^\/(live|assets)\//.test(path))
      .map(({ path }) => path),
  ),
];

const starts = [
  ...routes.filter((path) => !path.includes(':')),
  '/search?words=の',
  '/search?words=',
  '/search?words=まったくない本',
  '/search?mode=advanced',
  '/cart?in-order=1',
  '/nowhere',
  ...records.slice(0, 30).map(({ title }) => `/titles/${title}`),
];

const staffStarts = ['/staff', '/staff/scan', '/staff/nowhere'];

const crawlAll = async () => {
  const crawling = { routes, typed: 'x' };
  const visits = await crawl(openBrowser(marked.app), starts, { ...crawling, never: ['/sample'] });
  marked.pass(24 * 60 * 60);
  const never = ['/logout', '/login', '/password', '/sample'];
  const all = [...visits];
  for (const who of [aoi, minori])
    all.push(...(await crawl(await marked.logIn(who), starts, { ...crawling, never })));
  for (const typed of typedTexts)
    all.push(
      ...(await crawl(openBrowser(marked.app, asStaff('counter')), staffStarts, { routes, typed, never })),
    );
  all.push(
    ...(await crawl(openBrowser(marked.app, asStaff('office')), staffStarts, { routes, typed: 'x', never })),
  );
  return all;
};

it('shows each status in the usual colour, whatever its word', async () => {
  const listColours = async ({ logIn }: typeof marked) => {
    const user = await logIn(minori);
    const pages = [await user.open('/search?words=の'), await user.open('/reservations')];
    return pages.flatMap(({ html }) =>
      [...html.matchAll(/class="status (\w+)"/g)].map(([, colour]) => colour),
    );
  };
  const colours = await listColours(marked);
  expect(new Set(colours)).toEqual(new Set(['ready', 'waits', 'plain']));
  expect(colours).toEqual(await listColours(usual));
});

describe('a portal with a marker for each word', () => {
  it('shows no word of the tables on any page, after any form', async () => {
    const reached = await crawlAll();
    expect(reached.length).toBeGreaterThan(200);
    expect(marked.troubles).toEqual([]);
    /** The texts of the catalogue and of the library's profile, the names of the places, and the texts for staff. */
    const others = listWords([records, sampleProfile, places.map(({ name }) => name), forStaff])
      .flatMap(([, text]) => (typeof text === 'string' ? [text] : []))
      .toSorted((one, other) => other.length - one.length);
    const ownWords = new Set<string>();
    const left = new Set<string>();
    const faults: string[] = [];
    for (const { seen, page } of reached) {
      parse(seen.html, { onParseError: ({ code }) => faults.push(`${seen.path} ${code}`) });
      for (const [marker] of seen.html.matchAll(/&lt;[\w.-]+&gt;/g)) ownWords.add(marker);
      expect(findElements(page, 'html')[0]?.attributes['lang']).toBe('eo');
      const texts = listTexts(
        others.reduce((html, other) => html.replaceAll(other, ''), withoutCalls(seen.html)),
      );
      const whole = new Set(texts);
      const joined = texts.join('\n');
      for (const [path, word] of japanese)
        if (whole.has(word) || (word.length > 5 && joined.includes(word)))
          left.add(`${seen.path} ${path} ${word}`);
    }
    expect(faults).toEqual([]);
    expect([...left]).toEqual([]);
    expect(ownWords.size).toBeGreaterThan(400);
  }, 240_000);
});

describe('a portal in English', () => {
  it('has the own words on its pages, and the usual ones for the other keys', async () => {
    const user = await english.logIn(minori);
    const page = await user.open('/reservations');
    expect(page.html).toContain('<html lang="en">');
    expect(page.text).toContain('Reservations');
    expect(page.text).toContain('Ready to pick up');
    expect(page.text).not.toContain('予約状況照会</h1>');
    expect(page.text).toContain(portalWords.reservations.from);
    const loans = await user.open('/loans');
    expect(findElements(parsePage(loans.html), 'h1')[0]?.text).toBe('Loans');
    expect(loans.text).toMatch(/On loan: \d+ books/);
    expect(loans.text).toMatch(/返却期日 \d+ (Apr|May)/);
  });
});

describe('own words of the wrong form', () => {
  const open = (words: unknown) => openPortal({ words } as unknown as Parameters<typeof openPortal>[0]);

  it.each([
    ['an unknown key', { carts: {} }, 'words.carts'],
    ['a text for a function', { cart: { items: '3' } }, 'words.cart.items'],
    ['a function for a text', { cart: { empty: () => 'x' } }, 'words.cart.empty'],
    ['an empty text', { cart: { empty: ' ' } }, 'words.cart.empty'],
    ['a list', [], 'words'],
    ['a language that is none', { lang: 'English words' }, 'words.lang'],
    [
      'a language for staff that is none',
      { staff: { en: { lang: 'English words' } } },
      'words.staff.en.lang',
    ],
  ])('%s fails at the opening, with its path', (_, words, path) => {
    expect(open(words)).toMatchObject({ is: 'failed', error: { code: 'invalid-input', details: { path } } });
  });

  it('are all named', () => {
    const opened = open({ lang: 3, cart: { empty: '', items: 'x' } });
    const message = opened.is === 'failed' ? opened.error.message : '';
    for (const path of ['words.lang', 'words.cart.empty', 'words.cart.items'])
      expect(message).toContain(path);
  });
});

it('shows the usual text for a function that throws, and reports it once without its facts', async () => {
  const named = (name: string): string => {
    throw new Error(name);
  };
  const sample = await openSample(undefined, undefined, { words: { named } });
  const user = await sample.logIn(minori);
  for (const path of ['/', '/loans']) expect((await user.open(path)).text).toContain(`${minori.name} さん`);
  expect(sample.troubles).toEqual([expect.stringContaining('words.named')]);
  expect(sample.troubles.join()).not.toContain(minori.name);
  await sample.close();
});
