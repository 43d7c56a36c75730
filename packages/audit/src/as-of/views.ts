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
  outlooksOf,
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
import type { InBothLanguages } from '../in-both.js';

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

interface ShownView<Shows = unknown> {
  readonly title: InBothLanguages;
  /** What has to be given; borrowers and requests may be several. */
  readonly takes: readonly ArgumentName[];
  readonly query: (given: Readonly<Record<ArgumentName, readonly string[]>>, at: Instant) => ViewQuery<Shows>;
}

const view = <Name extends ArgumentName, Shows>(
  [ja, en]: readonly [ja: string, en: string],
  takes: readonly Name[],
  query: (
    given: { readonly [Of in Name]: readonly [Arguments[Of], ...Arguments[Of][]] },
    at: Instant,
  ) => ViewQuery<Shows>,
): ShownView<Shows> => ({
  title: { ja, en },
  takes,
  query: query as unknown as ShownView<Shows>['query'],
});

/** The views of the library, by name. */
export const views = {
  patronQueue: view(
    ['利用者の予約(予約状況照会)', 'what somebody has reserved'],
    ['borrower'],
    ({ borrower }, at) => reservationsOf(borrower, at),
  ),
  patronOutlooks: view(
    ['利用者の予約の順番と、受け取れるめやす', 'the place in the queue, and a guess when it may come'],
    ['borrower'],
    ({ borrower }, at) => outlooksOf(borrower, at),
  ),
  patronLoans: view(
    ['利用者が借りている本(貸出状況照会)', 'what somebody has on loan'],
    ['borrower'],
    ({ borrower }, at) => loansOf(borrower, at),
  ),
  patronEnded: view(
    ['利用者の終わった予約', 'what became of reservations that somebody did not give up'],
    ['borrower'],
    ({ borrower }, at) => endedOf(borrower, at),
  ),
  setAsideFor: view(
    ['利用者のために取り置いてある本', 'what is set aside for somebody'],
    ['borrower'],
    ({ borrower }, at) => setAsideFor(borrower, at),
  ),
  holdings: view(
    ['本の所蔵と予約の数(所蔵情報)', 'the copies of a title and their states, as everybody sees them'],
    ['title'],
    ({ title: [title] }) => holdingsOf(title),
  ),
  whereabouts: view(
    ['本のそれぞれの資料がある場所', 'where each copy of a title is'],
    ['title'],
    ({ title: [title] }, at) => whereaboutsOf(title, at),
  ),
  titleQueue: view(
    ['本を待つ人の順番', 'who waits for a title, in the order of waiting'],
    ['title'],
    ({ title: [title] }) => waitingFor(title),
  ),
  pullList: view(
    [
      '本館で棚から取り出す本と、取り置いてある本',
      'what staff fetch from the shelves, and what stands ready',
    ],
    [],
    (_, at) => pullListAt(at),
  ),
  branchShipments: view(
    [
      'ある場所へ、ある発送日に送る本と、その場所にある本',
      'what goes to a place on a dispatch day, is there, or comes back',
    ],
    ['location', 'day'],
    ({ location: [place], day: [day] }, at) => shipmentsOf(place, day, at),
  ),
  packingList: view(
    ['ある発送日に送る本を、場所ごとに', 'what leaves on a dispatch day, place by place'],
    ['day'],
    ({ day: [day] }, at) => packingListOf(day, at),
  ),
  pickupLocations: view(
    ['受取場所と、これからの休館日と発送日', 'the pickup places, and the closed and dispatch days to come'],
    [],
    (_, at) => pickupLocationsAt(at),
  ),
  openAt: view(
    [
      'ある場所で受け取られる予定の本と、返される予定の本',
      'what is to be picked up at a place, or to come back there',
    ],
    ['location'],
    ({ location: [place] }) => openAt(place),
  ),
  overdue: view(['返却期日を過ぎた貸出', 'the loans that are overdue'], [], (_, at) => overdueAt(at)),
  notices: view(
    ['用意できたことを知らせるメール', 'the mails that say that something is ready'],
    [],
    (_, at) => noticesAt(at),
  ),
  ended: view(
    ['終わったことを知らせるべき予約', 'the reservations of which somebody is to be told that they are over'],
    [],
    (_, at) => endedAt(at),
  ),
  titleRequests: view(
    ['指定した蔵書リクエストの状況', 'how title requests stand'],
    ['request'],
    ({ request }) => titleRequestsNamed(request),
  ),
  openTitleRequests: view(
    ['まだ答えていない蔵書リクエスト', 'the title requests that are to be answered'],
    [],
    () => openTitleRequests(),
  ),
} as const;

export type ViewName = keyof typeof views;

/** What the views show. */
export type Shown = { [Name in ViewName]: ShownBy<(typeof views)[Name]> }[ViewName];

type ShownBy<View> = View extends ShownView<infer Shows> ? Shows : never;

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
