import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import { isLate } from '@torioki/lending/aggregates';
import { documents, documentsInList, type RunningQuery } from '@torioki/projection';
import { computeHoldOfCopy, findPromisedDays, type Hold } from '../compute-hold.js';
import { noticesModel } from '../notices/fold.js';
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
import { office, view } from '../view.js';

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
export interface BranchShipments {
  readonly location: LocationId;
  /** The copies that leave for the place on the dispatch day. */
  readonly toSend: readonly ReadyShipment[];
  readonly underWay: readonly ParcelUnderWay[];
  readonly arrived: readonly ArrivedCopy[];
  readonly comingBack: readonly ComingBack[];
}

export interface PackingListLine {
  readonly location: LocationId;
  readonly name: string;
  readonly toSend: readonly ReadyShipment[];
}

type Stage = NonNullable<ShipmentDocument>['is'];
type At<Is extends Stage> = Extract<ShipmentDocument, { readonly is: Is }>;

function* at<Is extends Stage>(is: Is, location?: LocationId): RunningQuery<readonly At<Is>[]> {
  const range = location === undefined ? {} : { from: location, to: location };
  return (yield* documentsInList(branchShipmentsModel, is, range)) as readonly At<Is>[];
}

/**
 * The copies to send to a place on a dispatch day, and the copies under way, arrived or coming back (R51).
 */
export const listShipments = (location: LocationId, dispatchDay: LocalDate, now: Instant) =>
  function* (): RunningQuery<BranchShipments> {
    const on = yield* readRules(now);
    const ready = yield* at('ready', location);
    const arrived = yield* at('arrived', location);
    const promised = yield* findPromisedDays(arrived.map(({ reservation }) => reservation));
    const underWay = yield* at('under-way', location);
    const notices = yield* documents(
      noticesModel,
      underWay.map(({ reservation }) => reservation),
    );
    return {
      location,
      toSend: ready.filter((shipment) => findDepartureDay(shipment, on) === dispatchDay),
      underWay: underWay.map((one, index) => {
        const notice = notices[index] ?? null;
        return { ...one, isLate: notice !== null && isLate(notice, on.today) };
      }),
      arrived: arrived.map((one, index) => ({
        ...one,
        ...computeHoldOfCopy(on, one, promised[index] ?? null),
      })),
      comingBack: yield* at('coming-back', location),
    };
  };

/** The copies that leave the headquarters on a dispatch day, listed by place (R51). */
export const listPacking = (dispatchDay: LocalDate, now: Instant) =>
  function* (): RunningQuery<readonly PackingListLine[]> {
    const on = yield* readRules(now);
    const leaving = (yield* at('ready')).filter((shipment) => findDepartureDay(shipment, on) === dispatchDay);
    return [...on.rules.locations.values()].flatMap(({ location, name }) => {
      const toSend = leaving.filter((shipment) => shipment.location === location);
      return toSend.length === 0 ? [] : [{ location, name, toSend }];
    });
  };

/**
 * The copies to send to a place on a dispatch day, and the copies under way, arrived or coming back (R51).
 */
export const branchShipments = view(
  [
    'ある場所へ、ある発送日に送る本と、その場所にある本',
    'the shipments of a place for a dispatch day, there and back',
  ],
  [...office, 'dispatch', 'branch'],
  ['location', 'day'],
  ({ location, day }, at) => listShipments(location, day, at),
);

/** The copies to pack for a dispatch day, listed by place (R51). */
export const packingList = view(
  ['ある発送日に送る本を、場所ごとに', 'the copies that leave on a dispatch day, by place'],
  [...office, 'dispatch'],
  ['day'],
  ({ day }, at) => listPacking(day, at),
);
