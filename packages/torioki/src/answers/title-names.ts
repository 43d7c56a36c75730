import { storeError, type StoreError } from '@torioki/event-store';
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

const none: ReadonlyMap<string, TitleName> = new Map();

const Given = t.type({ name: t.string, volume: orNull(t.string), author: orNull(t.string) });

/**
 * The names of the requested titles in the host's answer, and whether the whole answer has the right form.
 */
interface NamesRead {
  readonly names: ReadonlyMap<string, TitleName>;
  readonly isRight: boolean;
}

/** Reads the answer only once, so that a host cannot change it later. */
const readNames = (answer: unknown, codes: readonly string[]): NamesRead => {
  if (!(answer instanceof Map)) return { names: none, isRight: false };
  const given = codes.filter((code) => answer.has(code)).map((code) => [code, answer.get(code)] as const);
  const right = given.filter((one): one is [string, TitleName] => Given.is(one[1]));
  return { names: new Map(right), isRight: right.length === given.length };
};

const calledOf = ({ name, volume, author }: TitleName): string =>
  [[name, volume].filter((part) => part !== null).join(' '), author]
    .filter((part) => part !== null)
    .join(' / ');

const withNames = (part: unknown, names: NamesRead['names']): unknown => {
  if (!isObject(part)) return part;
  if (Array.isArray(part)) return part.map((one) => withNames(one, names));
  const fields = Object.fromEntries(
    Object.entries(part).map(([field, inner]) => [field, withNames(inner, names)]),
  );
  if (!('title' in part) || typeof part.title !== 'string') return fields;
  const name = names.get(part.title);
  return { ...fields, called: name === undefined ? part.title : calledOf(name) };
};

const wrongAnswer = storeError('store-unavailable', {
  store: 'The catalogue',
  reason: 'the function `titles` returned something other than a Map, or a name of the wrong form',
});

/** The names of titles, and the error if `titles` gives no answer or one of the wrong form. */
const callTitles = async (
  titles: TitleNames,
  codes: readonly string[],
): Promise<Pick<NamesRead, 'names'> & { readonly error: StoreError | null }> => {
  if (codes.length === 0) return { names: none, error: null };
  const read = await catchThrown('titles', async () => readNames(await titles(codes), codes));
  if (E.isLeft(read)) return { names: none, error: read.left };
  const { names, isRight } = read.right;
  return { names, error: isRight ? null : wrongAnswer };
};

/** Notes the error of an answer of `titles`, or null for a right answer. */
type NoteError = (error: StoreError | null) => void;

/** Adds names to a shown value. A failure of `titles` never prevents the answer. */
export const makeNaming =
  (titles: TitleNames, note: NoteError = () => undefined): NameWithTroubles =>
  async <Shown>(value: Shown) => {
    const codes = [...new Set(titlesIn(value))];
    const { names, error } = await callTitles(titles, codes);
    if (codes.length > 0) note(error);
    return { named: withNames(value, names) as WithNames<Shown>, troubles: error ? [error] : [] };
  };

export const namingBy = (titles: TitleNames, note?: NoteError): NameTitles => {
  const naming = makeNaming(titles, note);
  return async (value) => (await naming(value)).named;
};

/** The functions that name titles; both undefined if the host supplies no names. */
export interface Namings {
  readonly naming: NameTitles | undefined;
  readonly reportedNaming: NameWithTroubles | undefined;
}

export const namingsBy = (titles: TitleNames | undefined, note: NoteError): Namings =>
  titles === undefined
    ? { naming: undefined, reportedNaming: undefined }
    : { naming: namingBy(titles, note), reportedNaming: makeNaming(titles, note) };

/** The shown value of a library without names. */
export const withoutNames = <Shown>(value: Shown): WithNames<Shown> => value as WithNames<Shown>;
