import { readFileSync } from 'node:fs';
import type { TitleRecord } from '@torioki/catalogue';
import type { LoanClass } from '@torioki/lending/vocabulary';

/** An invented book in a short notation. Each of its volumes is a title. */
interface InventedBook {
  readonly code: string;
  readonly name: readonly [text: string, reading: string];
  readonly by: readonly [name: string, reading: string];
  readonly publisher: string;
  readonly published: string;
  readonly ndc: string;
  readonly volumes?: readonly string[];
  readonly subjects?: readonly string[];
  readonly contents?: string;
  readonly articles?: readonly (readonly [name: string, author: string])[];
  readonly copies?: number;
  readonly loanClass?: LoanClass;
}

const inventedBooks = JSON.parse(
  readFileSync(new URL('../../sample-books.json', import.meta.url), 'utf8'),
) as readonly InventedBook[];

/** Twelve digits with the check digit of an ISBN-13. */
const addCheckDigit = (twelve: string): string => {
  const sum = Array.from(twelve, (digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 3)).reduce(
    (a, b) => a + b,
  );
  return `${twelve}${(10 - (sum % 10)) % 10}`;
};

/** Makes an ISBN of a publisher that does not exist. */
const makeIsbn = (place: number): string => addCheckDigit(`978499999${String(place).padStart(3, '0')}`);

const heading = (text: string, reading: string | null) => ({ text, reading });

const recordsOf = (book: InventedBook, place: number): readonly TitleRecord[] =>
  (book.volumes ?? [null]).map((volume, index): TitleRecord => {
    const title = volume === null ? book.code : `${book.code}-${index + 1}`;
    const author = book.by[1].slice(0, 1);
    return {
      title,
      name: heading(...book.name),
      volume,
      series: null,
      authors: [heading(...book.by)],
      publisher: book.publisher,
      published: book.published,
      subjects: book.subjects ?? [],
      contents: book.contents ?? null,
      articles: (book.articles ?? [])
        .slice(index, index + 1)
        .map(([name, by]) => ({ name: heading(name, null), authors: [heading(by, null)] })),
      ndc: [book.ndc],
      standardNumbers: [makeIsbn(place * 10 + index)],
      copies: Array.from({ length: book.copies ?? 1 }, (_, copy) => ({
        copy: `${title}-${'abc'[copy] ?? ''}`,
        callNumber: `${book.ndc}/${author}${volume === null ? '' : `/${index + 1}`}`,
      })),
    };
  });

export const records: readonly TitleRecord[] = inventedBooks.flatMap(recordsOf);

export const copies = inventedBooks.flatMap((book, place) =>
  recordsOf(book, place).flatMap(({ title, copies: held }) =>
    held.map(({ copy }) => ({
      copy,
      title,
      loanClass: book.loanClass ?? ('circulating' as const),
      source: 'own' as const,
    })),
  ),
);
