import * as E from 'fp-ts/lib/Either.js';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type * as t from 'io-ts';
import type { PortalContext } from '../context.js';
import { cookieAttributes } from '../guard/cookie.js';
import { seal, unseal } from '../guard/seal.js';
import { readVisitClock } from '../visit-clock.js';

interface Entry {
  readonly id: string;
  /** The instant at which the entry was made, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * A list that the browser keeps, encrypted. Each entry has a cookie of its own, so that two tabs do not
 * overwrite the entries of each other.
 */
export interface SealedList<Kept extends Entry> {
  /** The first part of the cookies' names. */
  readonly name: string;
  /** The purpose of the entries. An entry cannot be opened for another purpose. */
  readonly purpose: string;
  readonly codec: t.Decoder<unknown, Kept>;
  /** The number of entries that the browser keeps. */
  readonly most: number;
  /** The length of the list's cookies in a request: the browser keeps fewer entries if their texts are long. */
  readonly mostLetters: number;
  readonly minutes: number;
}

const takeNewest = <Kept extends Entry>(entries: readonly Kept[], most: number): readonly Kept[] =>
  entries.toSorted((one, other) => other.at - one.at).slice(0, most);

/** The ids of the entries, each with its encrypted content. */
const listSealed = (c: PortalContext, name: string): readonly (readonly [id: string, sealed: string])[] => {
  const prefix = `__Host-${name}-`;
  return Object.entries(getCookie(c)).flatMap(([one, sealed]) =>
    one.startsWith(prefix) ? [[one.slice(prefix.length), sealed]] : [],
  );
};

const parse = <Kept>(codec: t.Decoder<unknown, Kept>, id: string, text: string): readonly Kept[] => {
  const read = E.chain((found: unknown) => codec.decode(found))(
    E.tryCatch(
      (): unknown => ({ ...(JSON.parse(text) as object), id }),
      () => [],
    ),
  );
  return E.isRight(read) ? [read.right] : [];
};

/** The length of a cookie in a request, with its name and its separators. */
const lengthOf = (name: string, sealed: string): number => `__Host-${name}=${sealed}; `.length;

/** The newest entries whose cookies fit into the length of a list. */
const takeFitting = <Kept extends Entry>(
  entries: readonly Kept[],
  { most, mostLetters }: Pick<SealedList<Kept>, 'most' | 'mostLetters'>,
  measure: (entry: Kept) => number,
): readonly Kept[] => {
  let letters = 0;
  return takeNewest(entries, most).filter((entry) => {
    letters += measure(entry);
    return letters <= mostLetters;
  });
};

/** The entries of a list in this browser, newest first. */
export const readList = async <Kept extends Entry>(
  c: PortalContext,
  { name, purpose, codec, most }: SealedList<Kept>,
): Promise<readonly Kept[]> => {
  const at = readVisitClock(c.var.options);
  const keys = await c.var.keys(at);
  const entries = listSealed(c, name).flatMap(([id, sealed]) => {
    const text = unseal(keys, `${purpose} ${id}`, sealed, at);
    return text === undefined ? [] : parse(codec, id, text);
  });
  return takeNewest(entries, most);
};

/** Deletes the cookies of a list, except those of some entries. */
export const clearList = (
  c: PortalContext,
  { name }: Pick<SealedList<Entry>, 'name'>,
  except: readonly Entry[] = [],
): void => {
  for (const [id] of listSealed(c, name))
    if (!except.some((entry) => entry.id === id)) deleteCookie(c, `${name}-${id}`, cookieAttributes);
};

/**
 * Keeps an entry in place of the oldest ones, and of those for other purposes. Returns the entries that the
 * browser then has, newest first.
 */
export const keepEntry = async <Kept extends Entry>(
  c: PortalContext,
  list: SealedList<Kept>,
  entry: Kept,
): Promise<readonly Kept[]> => {
  const others = (await readList(c, list)).filter(({ id }) => id !== entry.id);
  const at = readVisitClock(c.var.options);
  const { id, ...content } = entry;
  const text = JSON.stringify(content);
  const until = at + list.minutes * 60 * 1000;
  const sealed = seal(await c.var.keys(at), `${list.purpose} ${id}`, { text, until });
  const name = `${list.name}-${id}`;
  const all = new Map([...listSealed(c, list.name), [id, sealed]]);
  const measure = (one: Kept) => lengthOf(`${list.name}-${one.id}`, all.get(one.id) ?? '');
  const kept = takeFitting([entry, ...others], list, measure);
  clearList(c, list, kept);
  setCookie(c, name, sealed, cookieAttributes);
  return kept;
};

/** The present instant, or a later one if an entry already has it. */
export const findNextInstant = (c: PortalContext, [newest]: readonly Entry[]): number =>
  Math.max(readVisitClock(c.var.options), newest === undefined ? 0 : newest.at + 1);
