import { storeError, type Fault, type StoreError } from '@torioki/event-store';
import { limitFaults } from '@torioki/event-store/adapter';
import { BorrowerId, LocalDate, LocationId, RequestId, TitleId } from '@torioki/lending';
import { listFaults, list, ScannedText } from '@torioki/lending/vocabulary';
import type { Instant, StaffRole } from '@torioki/lending';
import { lendingWords, type LendingWords } from '@torioki/lending/labels';
import type { ViewQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { pageArguments, pageFrom, type Page } from './page.js';

/** The arguments that views can take. A view with an argument that is a list has no other argument. */
interface ViewArguments {
  readonly borrower: readonly BorrowerId[];
  readonly copy: readonly ScannedText[];
  readonly title: TitleId;
  readonly location: LocationId;
  readonly day: LocalDate;
  readonly request: readonly RequestId[];
}

export type ArgumentName = keyof ViewArguments;

/**
 * The largest number of elements in a list. No patron has more pseudonyms, and no more title requests wait at
 * the same time.
 */
const mostAsked = 10_000;

/** The largest number of scanned codes in a list. */
const mostScanned = 1_000;

/** The codec of each argument. */
export const argumentForms = {
  borrower: list(BorrowerId, 'ids of borrowers', mostAsked),
  copy: list(ScannedText, 'scanned codes of copies', mostScanned),
  title: TitleId,
  location: LocationId,
  day: LocalDate,
  request: list(RequestId, 'ids of requests', mostAsked),
};

export const isList = (name: ArgumentName): boolean => 'most' in argumentForms[name];

/** The given values of each argument: one value, or all elements of a list. */
export type GivenArguments = Readonly<Record<string, readonly unknown[]>>;

const argumentFrom = (name: ArgumentName, given: readonly unknown[] = []): E.Either<Fault, unknown> => {
  if (!isList(name) && given.length > 1) return E.left({ path: name, reason: 'must be one value' });
  const read = argumentForms[name].decode(isList(name) ? given : given[0]);
  return E.isLeft(read) ? E.left({ ...listFaults(read.left)[0], path: name }) : read;
};

/** The names of all arguments of a view, including the arguments of its pages. */
export const argumentsOfView = ({ takes, lists }: Pick<LibraryView, 'takes' | 'lists'>): readonly string[] =>
  lists.length === 0 ? takes : [...takes, ...pageArguments];

type Given<Name extends ArgumentName, List extends string> = Pick<ViewArguments, Name> & Page<List>;

const argumentsFrom = <Name extends ArgumentName, List extends string>(
  takes: readonly Name[],
  given: GivenArguments,
  lists: readonly List[],
): E.Either<StoreError, Given<Name, List>> => {
  const taken = takes.map((name) => [name, argumentFrom(name, given[name])] as const);
  const read = [...taken, ...(lists.length === 0 ? [] : pageFrom(lists, given))];
  const all = argumentsOfView({ takes, lists });
  const faults = [
    ...read.flatMap(([, argument]) => (E.isLeft(argument) ? [argument.left] : [])),
    ...Object.keys(given)
      .filter((name) => !all.includes(name))
      .map((path) => ({
        path,
        reason: `the view does not take this argument; it takes ${all.join(', ') || 'nothing'}`,
      })),
  ];
  if (isNonEmpty(faults)) return E.left(storeError('invalid-input', limitFaults(faults)));
  const values = read.flatMap(([name, argument]) => (E.isRight(argument) ? [[name, argument.right]] : []));
  return E.right(Object.fromEntries(values) as Given<Name, List>);
};

/** The roles of the general materials section and of the counter. They may see every view. */
export const office = ['general-materials', 'counter'] as const;

/** The words that views show to patrons. */
export type ViewWords = Pick<
  LendingWords,
  | 'reservations'
  | 'endings'
  | 'copies'
  | 'restrictions'
  | 'titleRequests'
  | 'suspension'
  | 'dates'
  | 'pickupDays'
>;

/**
 * Makes the query of a view at an instant. `own` is the branch of the viewer: the query then shows only the
 * items that are at this branch or on their way there. By default the words are the guide's.
 */
type QueryAt<Shows> = (at: Instant, own?: LocationId, words?: ViewWords) => ViewQuery<Shows>;

/** A screen for patrons or staff. */
export interface LibraryView<
  Shows = unknown,
  Takes extends readonly ArgumentName[] = readonly ArgumentName[],
> {
  /** The title, in both languages. */
  readonly title: { readonly ja: string; readonly en: string };
  /** The staff roles that may see the view at their desks. */
  readonly roles: readonly StaffRole[];
  readonly takes: Takes;
  /** The lists that the view shows page by page. If there are none, the view shows everything. */
  readonly lists: readonly string[];
  /** Makes the query with these arguments, or returns all faults of the arguments. */
  readonly queryWith: (given: GivenArguments) => E.Either<StoreError, QueryAt<Shows>>;
}

/** The title in both languages, and the roles. */
type Heading = readonly [
  title: readonly [ja: string, en: string],
  roles: readonly [StaffRole, ...StaffRole[]],
];

/** A query of a view with its arguments. */
type Query<Taken, Shows> = (
  given: Taken,
  at: Instant,
  own: LocationId | undefined,
  words: ViewWords,
) => ViewQuery<Shows>;

/**
 * Defines a view that shows some lists page by page. Its answer has `nextPage`. Read each list with `readPage`,
 * which reads only the documents of the page.
 */
export const pagedView = <const Takes extends readonly ArgumentName[], const List extends string, Shows>(
  ...[[ja, en], roles, takes, lists, query]: readonly [
    ...Heading,
    takes: Takes,
    lists: readonly List[],
    query: Query<Given<Takes[number], List>, Shows>,
  ]
): LibraryView<Shows, Takes> => ({
  title: { ja, en },
  roles,
  takes,
  lists,
  queryWith: (given) =>
    E.map(
      (taken: Given<Takes[number], List>): QueryAt<Shows> =>
        (at, own, words = lendingWords) =>
          query(taken, at, own, words),
    )(argumentsFrom(takes, given, lists)),
});

/**
 * Defines a view by its title in both languages, its staff roles, its arguments, and its query at an instant.
 *
 * A view for the role `branch` must take a location as an argument, or its query must use `own`, the branch
 * of the viewer. A query that uses `own` shows only the items that are at that branch or on their way there.
 */
export const view = <const Takes extends readonly ArgumentName[], Shows>(
  ...[title, roles, takes, query]: readonly [
    ...Heading,
    takes: Takes,
    query: Query<Pick<ViewArguments, Takes[number]>, Shows>,
  ]
): LibraryView<Shows, Takes> => pagedView(title, roles, takes, [], query);

export type ShownBy<Row> = Row extends LibraryView<infer Shows> ? Shows : never;
