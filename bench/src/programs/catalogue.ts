/** Loads invented titles into a catalogue in SQLite, and searches it in every way. */
import { orThrow } from '@torioki/event-store';
import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteCatalogue, type Search, type TitleRecord } from '@torioki/catalogue';
import { report, type Figure } from '../figure.js';
import { fileOf } from '../folder.js';
import { inventInProcess } from '../invented-elsewhere.js';
import { writeInventedFile } from '../invented-file.js';
import { inventTitle, seedRandom, words, type Pair } from '../invented-titles.js';
import { longestStop, longestStops } from '../longest-stop.js';
import { memoryPeak } from '../memory-peak.js';
import { measureByTurns, p95Ms } from '../rounds.js';
import { chooseSize } from '../size.js';

const titles = chooseSize(1_000_000, 10_000);
const titlesInFile = chooseSize(200_000, 2_000);
const searches = chooseSize(60, 20);

const random = seedRandom(7);
const below = (limit: number): number => Math.floor(random() * limit);
const word = (): Pair => words[Math.floor(words.length * random() ** 3)] ?? ['本', 'ほん'];
const either = (): string => word()[below(2)] ?? '';
const letter = (): string => Array.from(either())[0] ?? '';
const some = (most: number, of: () => string): string =>
  Array.from({ length: 1 + below(most) }, of).join(' ');
const title = (): TitleRecord => inventTitle(below(titles));

type Fields = Extract<Search, { mode: 'advanced' }>['fields'];

const inFields = (fields: Fields): Search => ({ mode: 'advanced', fields });
const simple = (words: string): Search => ({ mode: 'simple', words });

const someFields = (): Fields => {
  const { authors, publisher } = title();
  const all: Fields = {
    name: some(2, either),
    author: Array.from(authors[0]?.text ?? '')
      .slice(0, 2)
      .join(''),
    publisher: publisher ?? '',
    subject: either(),
    contents: either(),
  };
  return Object.fromEntries(Object.entries(all).filter(() => random() < 0.4));
};

type Way = () => readonly [search: Search, page?: number];

/** Every way to search, with random words and the page to show. */
const ways = {
  '簡易検索, 1–2 words': () => [simple(some(2, either))],
  'フリーワード, 1–3 words': () => [{ mode: 'free-word', words: some(3, either) }],
  '詳細検索, 1–3 fields': () => [inFields({ name: either(), ...someFields() })],
  'one letter': () => [{ mode: 'free-word', words: letter() }],
  'two letters': () => [{ mode: 'free-word', words: word()[0] }],
  '日本 and a word': () => [{ mode: 'free-word', words: `日本 ${either()}` }],
  'two of の 日本 新潮社 にほん': () => {
    const common = ['の', '日本', title().publisher ?? '', 'にほん'];
    const one = below(4);
    return [{ mode: 'free-word', words: `${common[one] ?? ''} ${common[(one + 1 + below(3)) % 4] ?? ''}` }];
  },
  雑誌記事: () => [inFields({ article: some(2, either) })],
  '分類, 請求記号': () => {
    const { ndc, copies } = title();
    return [
      inFields(
        below(2) === 0
          ? { ndc: (ndc[0] ?? '').slice(0, 1 + below(5)) }
          : { callNumber: copies[0]?.callNumber ?? '' },
      ),
    ];
  },
  'タイトルコード, ISBN, 資料番号': () => {
    const { title: code, standardNumbers, copies } = title();
    const [fields] = [
      { title: code },
      { standardNumber: standardNumbers[0] ?? '' },
      { copy: copies[0]?.copy ?? '' },
    ].slice(below(3));
    return [inFields(fields?.standardNumber === '' ? { title: code } : (fields ?? {}))];
  },
  'page 50': () => [{ mode: 'free-word', words: letter() }, 50],
  'nothing found': () => [simple(`${either()}蜃気楼`)],
  'eight words of one letter': () => [
    { mode: 'free-word', words: Array.from({ length: 8 }, letter).join(' ') },
  ],
} satisfies Readonly<Record<string, Way>>;

/**
 * The goal of a figure. Two figures have no goal: the idle process, and a search for eight words of one
 * letter, the maximum of a form.
 */
const goalOf = (label: string): Pick<Figure, 'atMost'> => {
  if (label.startsWith('eight') || label === 'longest stop of an idle process') return {};
  return { atMost: label.startsWith('longest') ? 10 : 50 };
};

const file = fileOf('catalogue.db');
const catalogue = orThrow(await openSqliteCatalogue({ file })).catalogue;

/** The time within which 95 % of the searches end. */
const p95 = (way: Way): Promise<number> =>
  p95Ms(searches, () => {
    const [search, page = 1] = way();
    return async () => orThrow(await catalogue.search(search, { page }));
  });

/** The longest stops while the catalogue reads a file by itself. */
const stopsWithFile = async () => {
  const beside = orThrow(await openSqliteCatalogue({ file: fileOf('from-file.db') })).catalogue;
  const source = await writeInventedFile(fileOf('titles.csv'), titlesInFile);
  const stops = await longestStops(async () => orThrow(await beside.load(source)));
  await beside.close();
  return stops;
};

const peak = memoryPeak();
const since = performance.now();
const stops = await longestStops(async () => orThrow(await catalogue.load(inventInProcess(titles))));
const taken = (performance.now() - since) / 1_000;
const memory = peak();
const ofFile = await stopsWithFile();
const loaded: readonly Figure[] = [
  { label: 'loading', unit: 's', rounds: [taken], atMost: 600 },
  { label: 'memory of the process while loading', unit: 'MB', rounds: [memory], atMost: 500 },
  { label: 'size of the file', unit: 'MB', rounds: [statSync(file).size / 1e6] },
  {
    label: 'longest stop while a program passes the titles',
    unit: 'ms',
    rounds: [stops.working],
    atMost: 10,
  },
  { label: 'longest stop of an idle process meanwhile', unit: 'ms', rounds: [stops.nothing] },
  { label: 'longest stop while a file is loaded', unit: 'ms', rounds: [ofFile.working], atMost: 10 },
  { label: 'longest stop of an idle process while a file is loaded', unit: 'ms', rounds: [ofFile.nothing] },
];

const found = await measureByTurns({
  ...Object.fromEntries(Object.entries(ways).map(([what, way]) => [what, () => p95(way)])),
  'longest stop of an idle process': () => longestStop(() => pause(1_000)),
  'longest stop while searching': () => longestStop(() => p95(ways['フリーワード, 1–3 words'])),
});

report(
  `A catalogue of ${titles.toLocaleString('en')} titles in SQLite: 95th percentiles of the search times`,
  [
    ...loaded,
    ...Object.entries(found).map(([label, taken]): Figure => ({
      label,
      unit: 'ms',
      rounds: taken,
      ...goalOf(label),
    })),
  ],
);
await catalogue.close();
