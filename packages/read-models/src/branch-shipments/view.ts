import type { BorrowerId, Instant, LocalDate, LocationId } from '@torioki/lending';
import { isLate } from '@torioki/lending/aggregates';
import { documents, type PageOfList, type RunningQuery } from '@torioki/projection';
import { computeHoldOfCopy, findPromisedDays, type Hold } from '../compute-hold.js';
import { holdShelfModel } from '../hold-shelf/fold.js';
import { noticesModel } from '../notices/fold.js';
import { firstPage, encodeNext, readPage, type Page, type Paged } from '../page.js';
import { readRules } from '../published-rules/rules-at.js';
import type {
  ArrivedShipment,
  ComingBack,
  ReadyShipment,
  ShipmentDocument,
  ShipmentUnderWay,
} from './document.js';
import { branchShipmentsModel } from './fold.js';
import { findDepartureDay } from './find-departure-day.js';
import { office, pagedView } from '../view.js';

/** A copy that has arrived at its pickup place, with its hold. */
export type ArrivedCopy = ArrivedShipment & Hold;

/** A copy on the way to its pickup place. It is late from the promised day on (NOTICE-6). */
export interface ParcelUnderWay extends ShipmentUnderWay {
  readonly isLate: boolean;
}

/**
 * The shipments to and from a place: those to send on a dispatch day, and those under way, arrived or coming
 * back.
 */
export interface BranchShipments extends Paged {
  readonly location: LocationId;
  /** The copies that leave for the place on the dispatch day. */
  readonly toSend: readonly ReadyShipment[];
  readonly underWay: readonly ParcelUnderWay[];
  readonly arrived: readonly ArrivedCopy[];
  readonly comingBack: readonly ComingBack[];
}

/** A copy to send, with the pseudonym of its reader for the label of a parcel. */
export interface ParcelToSend extends ReadyShipment {
  readonly borrower: BorrowerId | null;
}

export interface PackingListLine {
  readonly location: LocationId;
  readonly name: string;
  readonly toSend: readonly ParcelToSend[];
}

/** A page of the copies that leave on a dispatch day, by place. A place can continue on the next page. */
export interface PackingList extends Paged {
  readonly places: readonly PackingListLine[];
}

type Stage = NonNullable<ShipmentDocument>['is'];
type At<Is extends Stage> = Extract<ShipmentDocument, { readonly is: Is }>;

function* at<Is extends Stage>(
  is: Is,
  page: Page<Is>,
  location?: LocationId,
): RunningQuery<PageOfList<At<Is>>> {
  const range = location === undefined ? {} : { from: location, to: location };
  return (yield* readPage(branchShipmentsModel, is, page, range)) as PageOfList<At<Is>>;
}

/**
 * The copies to send to a place on a dispatch day, and the copies under way, arrived or coming back (R51).
 */
export const listShipments = (
  location: LocationId,
  dispatchDay: LocalDate,
  now: Instant,
  page: Page<Stage> = firstPage,
) =>
  function* (): RunningQuery<BranchShipments> {
    const on = yield* readRules(now);
    const ready = yield* at('ready', page, location);
    const arrived = yield* at('arrived', page, location);
    const promised = yield* findPromisedDays(arrived.documents.map(({ reservation }) => reservation));
    const underWay = yield* at('under-way', page, location);
    const comingBack = yield* at('coming-back', page, location);
    const notices = yield* documents(
      noticesModel,
      underWay.documents.map(({ reservation }) => reservation),
    );
    return {
      location,
      toSend: ready.documents.filter((shipment) => findDepartureDay(shipment, on) === dispatchDay),
      underWay: underWay.documents.map((one, index) => {
        const notice = notices[index] ?? null;
        return { ...one, isLate: notice !== null && isLate(notice, on.today) };
      }),
      arrived: arrived.documents.map((one, index) => ({
        ...one,
        ...computeHoldOfCopy(on, one, promised[index] ?? null),
      })),
      comingBack: comingBack.documents,
      nextPage: encodeNext({
        ready: ready.next,
        'under-way': underWay.next,
        arrived: arrived.next,
        'coming-back': comingBack.next,
      }),
    };
  };

/** The copies that leave the headquarters on a dispatch day, listed by place (R51). */
export const listPacking = (dispatchDay: LocalDate, now: Instant, page: Page<'ready'> = firstPage) =>
  function* (): RunningQuery<PackingList> {
    const on = yield* readRules(now);
    const ready = yield* at('ready', page);
    const parcels = ready.documents.filter((shipment) => findDepartureDay(shipment, on) === dispatchDay);
    const held = yield* documents(
      holdShelfModel,
      parcels.map(({ copy }) => copy),
    );
    const leaving = parcels.map((one, index) => ({ ...one, borrower: held[index]?.borrower ?? null }));
    const places = [...on.rules.locations.values()].flatMap(({ location, name }) => {
      const toSend = leaving.filter((shipment) => shipment.location === location);
      return toSend.length === 0 ? [] : [{ location, name, toSend }];
    });
    return { places, nextPage: encodeNext({ ready: ready.next }) };
  };

/**
 * The copies to send to a place on a dispatch day, and the copies under way, arrived or coming back (R51),
 * page by page. A page has at most `first` copies of each list. Copies that leave on another day are left
 * out.
 */
export const branchShipments = pagedView(
  [
    'ある場所へ、ある発送日に送る本と、その場所にある本',
    'the shipments to a place on a dispatch day, and the shipments back',
  ],
  [...office, 'dispatch', 'branch'],
  ['location', 'day'],
  ['ready', 'under-way', 'arrived', 'coming-back'],
  ({ location, day, ...page }, at) => listShipments(location, day, at, page),
);

/**
 * The copies to pack for a dispatch day, listed by place (R51), page by page. A page is shorter if some of its copies
 * leave on another day.
 */
export const packingList = pagedView(
  ['ある発送日に送る本を、場所ごとに', 'the copies that leave on a dispatch day, by place'],
  [...office, 'dispatch'],
  ['day'],
  ['ready'],
  ({ day, ...page }, at) => listPacking(day, at, page),
);
