import type { Fault } from '@torioki/event-store';
import { mustBe } from '@torioki/event-store/adapter';
import {
  pageOfList,
  type ListPosition,
  type PageOfList,
  type ReadModel,
  type RunningQuery,
} from '@torioki/projection';
import { listFaults, makeBranded, someOf, whole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';

/** The names of the arguments of a view that is shown page by page. */
export const pageArguments = ['first', 'after', 'only'] as const;

/** The page that is shown. */
export interface PageRequest {
  /** The largest number of items of each list: 1 to 200, by default 50. */
  readonly first?: number;
  /** The `nextPage` of the page before; leave it out for the first page. */
  readonly after?: string;
}

/** The page that a view with several lists shows. */
export interface PageOfLists<List extends string> extends PageRequest {
  /**
   * The lists to read, each at most once; leave it out for all lists. The other lists are empty, also on the pages
   * that follow this one. With `after`, you may leave out lists of the page before.
   */
  readonly only?: readonly List[];
}

/** An answer that shows a page. */
export interface Paged {
  /** The text to pass as `after` for the next page; null on the last page. */
  readonly nextPage: string | null;
}

/** The position in each list after which a page begins; null in a list that has ended. */
type Positions<List extends string> = Readonly<Record<List, ListPosition | null>>;

/** The page of some lists. */
export interface Page<List extends string> {
  readonly first: number;
  /** Undefined for the first page of all lists. A missing list begins at its first item. */
  readonly after: Partial<Positions<List>> | undefined;
}

const usual = 50;
const most = 200;

const wordsOfAfter = ['the nextPage of the page before', '前のページの「続き」を書く'] as const;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** The codecs of the arguments that every page takes. All of them may be left out. */
export const pageFields = {
  first: whole(1, most),
  after: makeBranded<'NextPage'>(wordsOfAfter, 4_096, null, (text) => parse(text) !== undefined),
};

/** Reads a number, also from the text of a command line or of a URL. */
const firstFrom = (given: unknown): E.Either<Fault, number> => {
  const first = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : given;
  if (first === undefined) return E.right(usual);
  return Number.isInteger(first) && (first as number) >= 1 && (first as number) <= most
    ? E.right(first as number)
    : E.left({
        path: 'first',
        ...mustBe(`a whole number from 1 to ${most}`, `1から${most}までの整数を書く`, false),
      });
};

const isPosition = (value: unknown): value is ListPosition | null => {
  if (value === null) return true;
  const { place, key } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof place === 'string' && typeof key === 'string';
};

const arePositions =
  <List extends string>(lists: readonly List[]) =>
  (value: unknown): value is Positions<List> => {
    const given = Object(value) as Readonly<Record<string, unknown>>;
    return Object.keys(given).length === lists.length && lists.every((list) => isPosition(given[list]));
  };

const afterFrom = <List extends string>(
  lists: readonly List[],
  given: unknown,
): E.Either<Fault, Positions<List> | undefined> => {
  if (given === undefined) return E.right(undefined);
  const positions = typeof given === 'string' ? parse(given) : undefined;
  return arePositions(lists)(positions)
    ? E.right(positions)
    : E.left({
        path: 'after',
        ...mustBe(...wordsOfAfter, false),
      });
};

/** Reads the names of lists: each at most once. */
const onlyFrom = <List extends string>(
  lists: readonly List[],
  given: readonly unknown[],
): E.Either<Fault, readonly List[]> => {
  const read = someOf(...lists).decode(given.flat());
  return E.isLeft(read) ? E.left({ ...listFaults(read.left)[0], path: 'only' }) : read;
};

/** Reads the arguments of a page: the fields of `Page`, or their faults. */
export const pageFrom = (
  lists: readonly string[],
  given: { readonly [Name in keyof PageOfLists<string>]?: readonly unknown[] },
): readonly (readonly [name: keyof PageOfLists<string>, E.Either<Fault, unknown>])[] => {
  const only = onlyFrom(lists, given.only?.[0] === undefined ? lists : given.only);
  const others = E.isRight(only) ? lists.filter((list) => !only.right.includes(list)) : [];
  const ended = others.length === 0 ? undefined : Object.fromEntries(others.map((list) => [list, null]));
  const after = E.map((positions: Positions<string> | undefined) =>
    ended ? { ...positions, ...ended } : positions,
  )(afterFrom(lists, given.after?.[0]));
  return [
    ['first', firstFrom(given.first?.[0])],
    ['after', after],
    ['only', only],
  ];
};

/** The first page, of the usual size. */
export const firstPage = { first: usual, after: undefined } as const;

/** Reads a page of one of the lists. A list that has ended is empty on later pages. */
export function* readPage<Document, Event extends { readonly type: string }, List extends string>(
  model: ReadModel<Document, Event>,
  list: List,
  { first, after }: Page<List>,
  range: { readonly from?: string; readonly to?: string } = {},
): RunningQuery<PageOfList<Document>> {
  const position = after?.[list];
  if (position === null) return { documents: [], next: null };
  return yield* pageOfList(model, list, { ...range, first, ...(position && { after: position }) });
}

/** The text for the next page, or null if every list has ended. */
export const encodeNext = <List extends string>(positions: Positions<List>): string | null =>
  Object.values(positions).every((position) => position === null)
    ? null
    : Buffer.from(JSON.stringify(positions)).toString('base64url');
