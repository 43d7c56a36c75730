import type { BorrowerId, Instant, LocalDate, LocationId, RequestId, TitleId } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';

/** What views are asked about. */
export interface ViewArguments {
  readonly borrower: readonly BorrowerId[];
  readonly title: TitleId;
  readonly location: LocationId;
  readonly day: LocalDate;
  readonly request: readonly RequestId[];
}

export type ArgumentName = keyof ViewArguments;

/** The arguments of which there may be several. A view that takes one of them takes nothing else. */
export const severalOf: readonly ArgumentName[] = ['borrower', 'request'];

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
