import { orThrow } from '@torioki/event-store';
import { abashiri, assemblyRoom, headquarters, home, wakkanai } from '@torioki/lending/samples';
import { isObservable, map } from 'rxjs';
import { expect } from 'vitest';
import { libraryWords } from '../answers/library-words.js';
import type { AnyRefusal, LibraryOptions } from '../index.js';
import type { FixtureF } from './fixture.js';

type Words = Readonly<Record<string, unknown>>;

type Render = (...facts: readonly unknown[]) => string;

type Read = (text: string) => string;

const japanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

/** Texts in the scenarios that are data: names of places, of patrons and of titles. */
const data = [
  ...[headquarters, assemblyRoom, wakkanai, abashiri, home].map(({ name }) => name),
  ...['稚内市立図書館', '佐藤 みのり', '高橋 みのり', '高橋 実', '架空の書名', '架空 太郎', '架空書房'],
];

/** Own words that show a mark instead of each text of the guide, and functions that restore the texts. */
const markTexts = () => {
  const texts: string[] = [];
  const mark: Read = (text) => `<${texts.push(text) - 1}>`;
  const markAll = (words: object): object =>
    Object.fromEntries(
      Object.entries(words as Words).map(([key, word]): readonly [string, unknown] => {
        if (typeof word === 'string') return [key, mark(word)];
        if (typeof word === 'function') return [key, (...facts: []) => mark((word as Render)(...facts))];
        return [key, markAll(word as Words)];
      }),
    );
  const words: LibraryOptions['words'] = markAll(libraryWords);
  /** A text, with the guide's texts instead of its marks. */
  const restore: Read = (text) =>
    text.replace(/<(\d+)>/g, (_, number) => restore(texts[Number(number)] ?? ''));
  /** Restores a text that a patron reads. Fails if the text contains Japanese without a mark. */
  const restoreMarked: Read = (text) => {
    if (japanese.test(text) && !text.startsWith('〒')) expect(data).toContain(text);
    return restore(text);
  };
  return { words, restore, restoreMarked };
};

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Applies `read` to each text in a value, and to the texts that its functions, promises and observables give
 * later.
 */
const readTexts = <Value>(
  value: Value,
  read: Read,
  see: (answer: unknown) => unknown = () => null,
): Value => {
  const readAnswer = async (answer: Promise<unknown>): Promise<unknown> => {
    await see(await answer);
    return readAll(await answer);
  };
  const readAll = (one: unknown): unknown => {
    if (typeof one === 'string') return read(one);
    if (typeof one === 'function')
      return (...given: readonly unknown[]) => readAll((one as Render)(...given));
    if (one instanceof Promise) return readAnswer(one);
    if (isObservable(one)) return one.pipe(map(readAll));
    if (Array.isArray(one)) return one.map(readAll);
    return isPlain(one)
      ? Object.fromEntries(Object.entries(one).map(([key, part]) => [key, readAll(part)]))
      : one;
  };
  return readAll(value) as Value;
};

/**
 * A fixture whose library has an own word for each text of the guide. The scenario gets the guide's texts
 * instead of these words. It fails if a patron reads a text that is not replaced.
 */
export const withOwnWords = async (
  open: (words: LibraryOptions['words']) => Promise<FixtureF>,
): Promise<FixtureF> => {
  const { words, restore, restoreMarked } = markTexts();
  const { library, server, registered, ...fixture } = await open(words);
  /** Checks the texts of all reasons of a refusal. */
  const see = async (answer: unknown): Promise<void> => {
    const { refusals = [] } = answer as { readonly refusals?: readonly AnyRefusal[] };
    if (refusals.length === 0) return;
    const { refusal } = orThrow(await library.texts()).shown;
    for (const one of refusals) restoreMarked(refusal(one));
  };
  const forPatrons = <Value>(value: Value): Value => readTexts(value, restoreMarked, see);
  const { portal, texts, views, ...others } = library;
  return {
    ...fixture,
    library: {
      ...readTexts(others, restore),
      views: { ...readTexts(views, restore), holdings: forPatrons(views.holdings) },
      portal: forPatrons(portal),
      texts: (reader) => (reader === 'staff' ? readTexts(texts(reader), restore) : forPatrons(texts(reader))),
    },
    server: {
      ...server,
      get arrived() {
        return forPatrons(server.arrived);
      },
    },
    registered: async (particulars) => {
      const { portal: own, atCounter, ...patron } = await registered(particulars);
      return { ...patron, portal: forPatrons(own), atCounter: readTexts(atCounter, restore) };
    },
  };
};
