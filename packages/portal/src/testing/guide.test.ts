import { readFileSync } from 'node:fs';
import { hokkaidoProfile, orThrow } from 'torioki';
import { afterAll, expect, it } from 'vitest';
import { minori, password, yuzuki } from '../sample/people.js';
import { openInMemory } from './stores.js';
import { guideWords } from '../words/guide-words.js';
import { words } from '../words/words.js';
import { openBrowser } from './browser-without-scripts.js';
import { openSample } from './open-sample.js';
import { listPaths } from './paths.js';

const sample = await openSample(openInMemory, hokkaidoProfile);
afterAll(() => sample.close());

const plain = (text: string): string => text.replace(/\s+/g, '');

/** 「インターネット予約貸出サービスのご案内」 of the Hokkaido Prefectural Library, March 2021. `**` and links are its marks. */
const guide = readFileSync(new URL('./guide.ja.txt', import.meta.url), 'utf8').replaceAll('**', '');

/** The sentences and headings of the guide, without the marks before them. */
const sentences = guide
  .split(/\n|(?<=。)(?!）)|[[\]()【】]+#?\)?|^FAQ (?=こ)/m)
  .map((text) => plain(text).replace(/^[-・→※＊*①-⑩1-5]+/, ''))
  .filter((text) => text !== '' && text !== '#');

/** The leaflet's title, and a sentence with 出借予約, where the guide otherwise writes 貸出予約 (R1). */
const onNoPage = [
  '北海道立図書館インターネット予約貸出サービスのご案内',
  '道立図書館のホームページから所蔵図書の出借予約ができます。',
];

/** All texts in an object of words. The caller completes the texts that take a name. */
const textsIn = (
  of: unknown,
  find: (text: (part: string) => string) => readonly string[],
): readonly string[] => {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function') return find(of as (part: string) => string);
  return typeof of === 'object' && of !== null
    ? Object.values(of).flatMap((inside) => textsIn(inside, find))
    : [];
};

const isInGuide = (text: string): boolean => plain(guide).includes(plain(text));

/** A text as the guide has it, with the name that the guide uses in this text. */
const asInGuide = (text: (part: string) => string): readonly string[] => {
  const all = ['道立図書館', '送料自己負担', '道立図書館まで郵送してください'].map(text);
  return [all.find(isInGuide) ?? all.join()];
};

it('quotes the guide’s sentences word for word', async () => {
  const { faq, notes, remoteRegistration, contact, pickupClasses } = orThrow(
    await sample.library.texts(),
  ).shown;
  const said = textsIn([guideWords, faq, notes, remoteRegistration, contact, pickupClasses], asInGuide);
  expect(said.length).toBeGreaterThan(80);
  expect(said.filter((text) => !isInGuide(text))).toEqual([]);
});

it('marks no sentence of the guide as ours', () => {
  const ours = textsIn(words, () => []).filter((text) => plain(text).length >= 8);
  expect(ours.length).toBeGreaterThan(100);
  expect(ours.filter(isInGuide)).toEqual([]);
});

it('shows every sentence of the guide on the pages of a patron', async () => {
  const more = ['/search?mode=advanced', '/titles/N01', '/cart?in-order=1'];
  const [patron, waiting] = [openBrowser(sample.app), openBrowser(sample.app)];
  await patron.logIn(minori.card, password);
  await waiting.logIn(yuzuki.card, password);
  const pages: string[] = [];
  for (const browser of [openBrowser(sample.app), patron, waiting])
    for (const path of [...listPaths(sample), ...more]) pages.push(plain((await browser.open(path)).text));
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((text) => !pages.some((page) => page.includes(text)))).toEqual(onNoPage);
});
