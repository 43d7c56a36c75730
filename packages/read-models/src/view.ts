import type { Fault } from '@torioki/event-store';
import { BorrowerId, faultsOf, list, LocalDate, LocationId, RequestId, TitleId } from '@torioki/lending';
import type { Instant } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';

/** What views are asked about. A view that takes a list takes nothing else. */
interface ViewArguments {
  readonly borrower: readonly BorrowerId[];
  readonly title: TitleId;
  readonly location: LocationId;
  readonly day: LocalDate;
  readonly request: readonly RequestId[];
}

export type ArgumentName = keyof ViewArguments;

/** More pseudonyms than anybody has, and more title requests than wait at once. */
const mostAsked = 10_000;

const forms = {
  borrower: list(BorrowerId, 'ids of borrowers', mostAsked),
  title: TitleId,
  location: LocationId,
  day: LocalDate,
  request: list(RequestId, 'ids of requests', mostAsked),
};

/** Whether an argument is a list. */
export const isList = (name: ArgumentName): boolean => 'most' in forms[name];

/** Takes an argument from what is given for it: all of it for a list, otherwise the first. */
export const argumentFrom = (name: ArgumentName, given: readonly unknown[]): E.Either<Fault, unknown> => {
  const read = forms[name].decode(isList(name) ? given : given[0]);
  return E.isLeft(read) ? E.left({ ...faultsOf(read.left)[0], path: name }) : read;
};

/** What patrons or staff see of the library. */
export interface LibraryView<
  Takes extends readonly ArgumentName[] = readonly ArgumentName[],
  Shows = unknown,
> {
  /** What it shows, in both languages. */
  readonly title: { readonly ja: string; readonly en: string };
  readonly takes: Takes;
  readonly queryAt: (given: Pick<ViewArguments, Takes[number]>, at: Instant) => ViewQuery<Shows>;
}

/** Defines a view: what it shows, in both languages, what it takes, and what it asks at an instant. */
export const view = <const Takes extends readonly ArgumentName[], Shows>(
  [ja, en]: readonly [ja: string, en: string],
  takes: Takes,
  queryAt: LibraryView<Takes, Shows>['queryAt'],
): LibraryView<Takes, Shows> => ({ title: { ja, en }, takes, queryAt });
