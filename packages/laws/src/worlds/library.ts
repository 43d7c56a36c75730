import type { HeldCopy, LoanClass, World } from '../guide/index.js';
import type { Declared } from '../system/declared.js';

/** 道立図書館: where the core's books are, and are fetched. */
export const library = '道立図書館';

export const people = ['佐藤', '高橋', '鈴木', '田中'] as const;

/** As many titles with one copy as the guide's limit, and one more. */
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

const borrowed: readonly HeldCopy[] = [{ ...copy('ELSEWHERE', 1), source: 'interlibrary' }];

/** Small limits are met often: chance hardly ever gets to ten. */
const smallLimit = 3;

/** The library that runs begin with: what a system does not know is not in it. */
export const libraryFor = ({ levels, numbers, canSet }: Declared): World => ({
  people: people.map((who) => ({ who, cards: [library], mail: true })),
  places: [{ at: library, is: 'counter' }],
  copies: [
    ...books.map((title) => copy(title, 1)),
    copy('PAIR', 1),
    copy('PAIR', 2),
    ...(levels.includes('loan-classes') ? classes : []),
    ...(levels.includes('interlibrary') ? borrowed : []),
  ],
  closed: [],
  dispatch: [],
  numbers: canSet.includes('limit') && numbers.limit !== null ? { ...numbers, limit: smallLimit } : numbers,
});
