import type { Actor, CopyId, LocationId, ReservationId, StaffRole } from '../../vocabulary/index.js';
import { headquarters, type RulesInForce } from '../../aggregates/index.js';
import type { ScannedCopy } from './find-situation.js';
import { findCell, type DeskPlace, type Destination, type ScanSituation } from './scan-table.js';

/** The command that a scan gives, with its fields. For PickUp, add the person and the cards. */
export type NamedCommand =
  | { readonly name: 'secure' | 'receiveAtHeadquarters' | 'declareFound'; readonly fields: OfCopy }
  | { readonly name: 'ship'; readonly fields: OfReservation }
  | { readonly name: 'arrive'; readonly fields: OfReservation & AtPlace }
  | { readonly name: 'shipReturn'; readonly fields: OfCopy & AtPlace }
  | { readonly name: 'pickUp'; readonly fields: OfCopy & AtPlace }
  | { readonly name: 'acceptReturn'; readonly fields: OfCopy & AtPlace & { readonly payer: null } };

interface OfCopy {
  readonly copy: CopyId;
}
interface OfReservation {
  readonly reservation: ReservationId;
}
interface AtPlace {
  readonly location: LocationId;
}

/** What a copy means at a desk. */
export interface ScanFinding {
  readonly situation: ScanSituation;
  /** The one command to give; null if nothing is left to do. */
  readonly command: NamedCommand | null;
  readonly to: Destination;
  /** The book's destination; null if `to` names no place. */
  readonly box: LocationId | null;
}

export type StaffActor = Extract<Actor, { readonly role: StaffRole }>;

export const findDeskPlace = (
  { locations }: RulesInForce,
  desk: LocationId,
  place: LocationId | null,
): DeskPlace => {
  if (locations.get(desk)?.headquarters === true) return 'headquarters';
  if (desk === place) return 'its-place';
  return locations.has(desk) ? 'another-place' : 'no-place';
};

const nameCommand = (
  name: NamedCommand['name'],
  { copy, reservation }: ScannedCopy,
  location: LocationId,
): NamedCommand | null => {
  switch (name) {
    case 'secure':
    case 'receiveAtHeadquarters':
    case 'declareFound':
      return { name, fields: { copy } };
    case 'shipReturn':
    case 'pickUp':
      return { name, fields: { copy, location } };
    case 'acceptReturn':
      return { name, fields: { copy, location, payer: null } };
    case 'ship':
      return reservation && { name, fields: { reservation } };
    case 'arrive':
      return reservation && { name, fields: { reservation, location } };
  }
};

const findBox = (to: Destination, { place, published }: ScannedCopy): LocationId | null => {
  if (to === 'box-for-place' || to === 'back-to-place') return place;
  const isForHeadquarters = to === 'box-for-headquarters' || to === 'back-to-headquarters';
  return isForHeadquarters ? (headquarters(published)?.location ?? null) : null;
};

/** Finds what a copy means at the desk of a member of staff. */
export const scanAtDesk = (scanned: ScannedCopy, { role, location }: StaffActor): ScanFinding => {
  const { situation, published, place } = scanned;
  const { command, to } = findCell(situation, findDeskPlace(published, location, place), role);
  return {
    situation,
    command: command && nameCommand(command, scanned, location),
    to,
    box: findBox(to, scanned),
  };
};
