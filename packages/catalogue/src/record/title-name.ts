import * as E from 'fp-ts/lib/Either.js';
import type { Title } from './title.js';

/** A title's name for a single line. */
export interface TitleName {
  readonly name: string;
  readonly volume: string | null;
  readonly author: string | null;
}

const nameOf = ({ name, volume, authors }: Title): TitleName => ({
  name: name.text,
  volume,
  author: authors[0]?.text ?? null,
});

/** The names of titles; empty if the catalogue does not answer. */
export const titleNames = (
  answer: E.Either<unknown, ReadonlyMap<string, Title>>,
): ReadonlyMap<string, TitleName> =>
  new Map(E.isLeft(answer) ? [] : Array.from(answer.right, ([code, title]) => [code, nameOf(title)]));
