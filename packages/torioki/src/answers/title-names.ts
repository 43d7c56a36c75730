import type { StoreError } from '@torioki/event-store';
import { orNull } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { catchThrown } from './catch-thrown.js';

/** The name of a title, with its volume and author. */
export interface TitleName {
  readonly name: string;
  readonly volume: string | null;
  readonly author: string | null;
}

/**
 * Returns the names of several title codes. Unknown codes are left out. If it throws, the library shows codes
 * instead of names.
 */
export type TitleNames = (
  titles: readonly string[],
) => ReadonlyMap<string, TitleName> | Promise<ReadonlyMap<string, TitleName>>;

/**
 * A shown value, with the name of each title beside its code. `called` is 「海賊とよばれた男 上 / 百田 尚樹」, or the code
 * if the title has no name. Names are added only if the library was opened with `titles`.
 */
export type WithNames<Shown> = Shown extends string | number | boolean | null | undefined
  ? Shown
  : Shown extends readonly (infer One)[]
    ? readonly WithNames<One>[]
    : { readonly [Field in keyof Shown]: WithNames<Shown[Field]> } & (Shown extends {
        readonly title: string;
      }
        ? { readonly called?: string }
        : unknown);

/** Adds names to a shown value. */
export type NameTitles = <Shown>(value: Shown) => Promise<WithNames<Shown>>;

/** Adds names to a shown value, and reports why names are missing. */
export type NameWithTroubles = <Shown>(
  value: Shown,
) => Promise<{ readonly named: WithNames<Shown>; readonly troubles: readonly StoreError[] }>;

const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null;

const titlesIn = (part: unknown): readonly string[] => {
  if (!isObject(part)) return [];
  const own = 'title' in part && typeof part.title === 'string' ? [part.title] : [];
  return [...own, ...Object.values(part).flatMap(titlesIn)];
};

const Given = t.type({ name: t.string, volume: orNull(t.string), author: orNull(t.string) });

/** The name of a title in the host's answer; undefined if the answer has none of the right form. */
const nameIn = (answer: unknown, title: string): TitleName | undefined => {
  const name: unknown = answer instanceof Map ? answer.get(title) : undefined;
  return Given.is(name) ? name : undefined;
};

const calledOf = ({ name, volume, author }: TitleName): string =>
  [[name, volume].filter((part) => part !== null).join(' '), author]
    .filter((part) => part !== null)
    .join(' / ');

const withNames = (part: unknown, names: unknown): unknown => {
  if (!isObject(part)) return part;
  if (Array.isArray(part)) return part.map((one) => withNames(one, names));
  const fields = Object.fromEntries(
    Object.entries(part).map(([field, inner]) => [field, withNames(inner, names)]),
  );
  if (!('title' in part) || typeof part.title !== 'string') return fields;
  const name = nameIn(names, part.title);
  return { ...fields, called: name === undefined ? part.title : calledOf(name) };
};

const none: ReadonlyMap<string, TitleName> = new Map();

/** Adds names to a shown value. A failure of `titles` never prevents the answer. */
export const makeNaming =
  (titles: TitleNames): NameWithTroubles =>
  async <Shown>(value: Shown) => {
    const codes = [...new Set(titlesIn(value))];
    const names = codes.length === 0 ? E.right(none) : await catchThrown('titles', () => titles(codes));
    const named = withNames(value, E.getOrElse(() => none)(names)) as WithNames<Shown>;
    return { named, troubles: E.isLeft(names) ? [names.left] : [] };
  };

export const namingBy = (titles: TitleNames): NameTitles => {
  const naming = makeNaming(titles);
  return async (value) => (await naming(value)).named;
};

/** The functions that name titles; both undefined if the host supplies no names. */
export interface Namings {
  readonly naming: NameTitles | undefined;
  readonly reportedNaming: NameWithTroubles | undefined;
}

export const namingsBy = (titles: TitleNames | undefined): Namings =>
  titles === undefined
    ? { naming: undefined, reportedNaming: undefined }
    : { naming: namingBy(titles), reportedNaming: makeNaming(titles) };

/** The shown value of a library without names. */
export const withoutNames = <Shown>(value: Shown): WithNames<Shown> => value as WithNames<Shown>;
