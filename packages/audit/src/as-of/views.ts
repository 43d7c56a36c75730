import { asFaults, storeError, type StoreError } from '@torioki/event-store';
import {
  BorrowerId,
  faultsOf,
  LocalDate,
  LocationId,
  RequestId,
  TitleId,
  type Instant,
} from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import {
  endedAt,
  endedOf,
  holdingsOf,
  loansOf,
  noticesAt,
  openAt,
  openTitleRequests,
  overdueAt,
  packingListOf,
  pickupLocationsAt,
  pullListAt,
  reservationsOf,
  setAsideFor,
  shipmentsOf,
  titleRequestsNamed,
  waitingFor,
  whereaboutsOf,
} from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';

/** What views take. */
interface Arguments {
  readonly borrower: BorrowerId;
  readonly title: TitleId;
  readonly location: LocationId;
  readonly day: LocalDate;
  readonly request: RequestId;
}

export type ArgumentName = keyof Arguments;

const codecs = {
  borrower: BorrowerId,
  title: TitleId,
  location: LocationId,
  day: LocalDate,
  request: RequestId,
};

interface ShownView {
  /** What has to be given; borrowers and requests may be several. */
  readonly takes: readonly ArgumentName[];
  readonly query: (
    given: Readonly<Record<ArgumentName, readonly string[]>>,
    at: Instant,
  ) => ViewQuery<unknown>;
}

const view = <Name extends ArgumentName>(
  takes: readonly Name[],
  query: (
    given: { readonly [Of in Name]: readonly [Arguments[Of], ...Arguments[Of][]] },
    at: Instant,
  ) => ViewQuery<unknown>,
): ShownView => ({ takes, query: query as unknown as ShownView['query'] });

/** The views of the library, by name. */
export const views = {
  patronQueue: view(['borrower'], ({ borrower }, at) => reservationsOf(borrower, at)),
  patronLoans: view(['borrower'], ({ borrower }, at) => loansOf(borrower, at)),
  patronEnded: view(['borrower'], ({ borrower }, at) => endedOf(borrower, at)),
  setAsideFor: view(['borrower'], ({ borrower }, at) => setAsideFor(borrower, at)),
  holdings: view(['title'], ({ title: [title] }) => holdingsOf(title)),
  whereabouts: view(['title'], ({ title: [title] }, at) => whereaboutsOf(title, at)),
  titleQueue: view(['title'], ({ title: [title] }) => waitingFor(title)),
  pullList: view([], (_, at) => pullListAt(at)),
  branchShipments: view(['location', 'day'], ({ location: [place], day: [day] }, at) =>
    shipmentsOf(place, day, at),
  ),
  packingList: view(['day'], ({ day: [day] }, at) => packingListOf(day, at)),
  pickupLocations: view([], (_, at) => pickupLocationsAt(at)),
  openAt: view(['location'], ({ location: [place] }) => openAt(place)),
  overdue: view([], (_, at) => overdueAt(at)),
  notices: view([], (_, at) => noticesAt(at)),
  ended: view([], (_, at) => endedAt(at)),
  titleRequests: view(['request'], ({ request }) => titleRequestsNamed(request)),
  openTitleRequests: view([], () => openTitleRequests()),
} as const;

export type ViewName = keyof typeof views;

export const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);

const wrong = (path: string, reason: string) => E.left(storeError('invalid-input', { path, reason }));

/** The query of a view, if all is given that it takes, and rightly. */
export const queryOf = (
  name: string,
  given: Partial<Record<ArgumentName, readonly string[]>>,
  at: Instant,
): E.Either<StoreError, ViewQuery<unknown>> => {
  if (!isViewName(name))
    return wrong('view', `there is no view ${name}, but: ${Object.keys(views).join(', ')}`);
  const { takes, query } = views[name];
  for (const argument of takes) {
    const values = given[argument] ?? [];
    if (values.length === 0) return wrong(argument, `${name} asks for it`);
    for (const value of values) {
      const read = codecs[argument].decode(value);
      if (E.isLeft(read))
        return E.left(storeError('invalid-input', asFaults([{ ...faultsOf(read.left)[0], path: argument }])));
    }
  }
  return E.right(query(given as Record<ArgumentName, readonly string[]>, at));
};
