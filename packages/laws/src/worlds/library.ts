import { type HeldCopy, library, type LoanClass, plusDays, weekdayOf, type World } from '../guide/index.js';
import type { FullDeclaration } from '../system/complete-declaration.js';

export const people = ['佐藤', '高橋', '鈴木', '田中'] as const;

/** The other places, for systems that have places: 議会図書室, a branch and a home. */
export const readingRoom = '議会図書室';
export const branch = '稚内';
export const home = '自宅';

/** Two people are registered at the branch. */
const registered: readonly string[] = ['佐藤', '鈴木'];

/** One person has no mail address. */
const withoutMail = '田中';

/** Titles with one copy each: one title more than the guide's limit. */
const books = Array.from({ length: 11 }, (_, index) => `BOOK${index + 1}`);

const copy = (title: string, number: number, loanClass: LoanClass = 'circulating'): HeldCopy => ({
  copy: `${title}-${number}`,
  title,
  loanClass,
  source: 'own',
});

const classes: readonly HeldCopy[] = [
  copy('SHORT', 1, 'short-loan'),
  copy('DICTIONARY', 1, 'in-library'),
  copy('MIXED', 1, 'not-for-loan'),
  copy('MIXED', 2),
];

const borrowed: readonly HeldCopy[] = [copy('ELSEWHERE', 1), copy('PAIR', 3)].map((held) => ({
  ...held,
  source: 'interlibrary',
}));

/** Random orders often reach a small limit, but hardly ever a limit of ten. */
const smallLimit = 3;

const places: World['places'] = [
  { at: library, is: 'counter' },
  { at: readingRoom, is: 'counter' },
  { at: branch, is: 'branch' },
  { at: home, is: 'home' },
];

/** The days of the year in a world's calendar. */
const yearOf = ({ clock }: FullDeclaration): readonly string[] => {
  const first = clock === 'set' ? '2021-04-01' : new Date().toISOString().slice(0, 10);
  return Array.from({ length: 365 }, (_, index) => plusDays(first, index));
};

/** The days on some weekdays. Mondays are closed; Tuesdays and Fridays are dispatch days. */
const on = (days: readonly string[], ...weekdays: readonly number[]): readonly string[] =>
  days.filter((day) => weekdays.includes(weekdayOf(day)));

/** The library at the start of runs, without the features that a system does not support. */
export const createWorld = (declared: FullDeclaration): World => {
  const { levels, numbers, canSet } = declared;
  const days = levels.includes('places') || levels.includes('notices') ? yearOf(declared) : [];
  return {
    people: people.map((who) => ({
      who,
      cards: levels.includes('places') && registered.includes(who) ? [library, branch] : [library],
      mail: who !== withoutMail,
    })),
    places: levels.includes('places') ? places : places.slice(0, 1),
    copies: [
      ...books.map((title) => copy(title, 1)),
      copy('PAIR', 1),
      copy('PAIR', 2),
      ...(levels.includes('loan-classes') ? classes : []),
      ...(levels.includes('interlibrary') ? borrowed : []),
    ],
    closed: on(days, 1),
    dispatch: on(days, 2, 5),
    numbers: canSet.includes('limit') && numbers.limit !== null ? { ...numbers, limit: smallLimit } : numbers,
  };
};
