import { isRight } from 'fp-ts/lib/Either.js';
import { isListed, nthDayAfter, type LocalDate, type LocationId, type RulesInForce } from '@torioki/lending';
import type { BranchShipmentsDocument, ReadyShipment } from './document.js';

/** A place's shipments, seen on one day with regard to a dispatch day. */
export interface BranchShipments extends Omit<BranchShipmentsDocument, 'ready'> {
  readonly location: LocationId;
  /** What leaves for it on the dispatch day. */
  readonly toSend: readonly ReadyShipment[];
}

/** What is to be packed for one place. */
export interface PackingListLine {
  readonly location: LocationId;
  readonly name: string;
  readonly toSend: readonly ReadyShipment[];
}

/** The day on which a ready copy leaves: the one of its notice, or the next dispatch day when that was missed or unknown. */
const leavesOn = ({ dispatchDay, noticedOn }: ReadyShipment, rules: RulesInForce, today: LocalDate) => {
  if (dispatchDay !== null && dispatchDay >= today) return dispatchDay;
  const isToday = isListed(rules.dispatchDays, today);
  if (noticedOn < today && isRight(isToday) && isToday.right) return today;
  const next = nthDayAfter(rules.dispatchDays, noticedOn < today ? today : noticedOn, 1, true);
  return isRight(next) ? next.right : null;
};

const toSendOn = (
  { ready }: BranchShipmentsDocument,
  rules: RulesInForce,
  today: LocalDate,
  dispatchDay: LocalDate,
): readonly ReadyShipment[] => ready.filter((shipment) => leavesOn(shipment, rules, today) === dispatchDay);

/** For a place and a dispatch day: what to send, what is under way, what arrived, what comes back. */
export const branchShipmentsView = (
  location: LocationId,
  document: BranchShipmentsDocument,
  rules: RulesInForce,
  { today, dispatchDay }: { readonly today: LocalDate; readonly dispatchDay: LocalDate },
): BranchShipments => {
  const { underWay, arrived, comingBack } = document;
  return { location, toSend: toSendOn(document, rules, today, dispatchDay), underWay, arrived, comingBack };
};

/** For the headquarters: everything that leaves on a dispatch day, place by place. */
export const packingList = (
  documents: ReadonlyMap<string, BranchShipmentsDocument>,
  rules: RulesInForce,
  { today, dispatchDay }: { readonly today: LocalDate; readonly dispatchDay: LocalDate },
): readonly PackingListLine[] =>
  [...rules.locations.values()].flatMap(({ location, name }) => {
    const document = documents.get(location);
    const toSend = document === undefined ? [] : toSendOn(document, rules, today, dispatchDay);
    return toSend.length === 0 ? [] : [{ location, name, toSend }];
  });
