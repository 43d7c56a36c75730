import type { LocalDate } from '@torioki/lending';
import { nextDay, PickupClass } from '@torioki/lending/vocabulary';
import { keepAccepted } from '../keep-accepted.js';
import { readNumber, readText } from '../rules/read-typed.js';
import type { AtDesk, Commands, Outcome, ShownView } from '../staff-visit.js';

export type PublishedPlace = ShownView<'publishedPlaces'>[number];

interface Given {
  readonly form: URLSearchParams;
  readonly pickupClass: PickupClass;
  readonly commandId?: string;
}

/** The fields that a place may change. */
const readPlace = ({ form, pickupClass, ...command }: Given) => ({
  ...command,
  location: readText(form, 'location'),
  name: (form.get('name') ?? '').trim(),
  pickupClass,
  transitDays: readNumber(form, 'transitDays'),
});

const readLocation = ({ form, pickupClass: _, ...command }: Given) => ({
  ...command,
  location: readText(form, 'location'),
});

/** The acts for a pickup place. */
export const placeActs = {
  add: (desk: Commands, given: Given): Outcome =>
    desk.addPickupLocation({ ...readPlace(given), headquarters: given.form.get('headquarters') !== null }),
  change: (desk: Commands, given: Given): Outcome => desk.changePickupLocation(readPlace(given)),
  close: (desk: Commands, given: Given): Outcome =>
    desk.closePickupLocation({ ...readLocation(given), from: readText(given.form, 'from') }),
  reopen: (desk: Commands, given: Given): Outcome => desk.reopenPickupLocation(readLocation(given)),
} as const;

export const pickupClasses = Object.keys(PickupClass.keys) as readonly PickupClass[];

/** The acts that the library would accept for a place. */
export interface AcceptedPlaceActs {
  /** The classes with which the library accepts a change. */
  readonly classes: readonly PickupClass[];
  /** The day with which the library accepts a closing; null if it accepts none. */
  readonly closeFrom: LocalDate | null;
  readonly canReopen: boolean;
}

/** The acts that the library would accept for a place now. A change is tried with other transit days. */
export const findAcceptedPlaceActs = async (
  { desk: { rehearsal } }: AtDesk,
  { location, name, transitDays, closedFrom }: PublishedPlace,
  today: LocalDate,
): Promise<AcceptedPlaceActs> => {
  const other = { location, name, transitDays: transitDays === null ? 0 : null };
  const [closeFrom = null] = await keepAccepted([closedFrom === today ? nextDay(today) : today], (from) =>
    rehearsal.closePickupLocation({ location, from }),
  );
  return {
    classes: await keepAccepted(pickupClasses, (pickupClass) =>
      rehearsal.changePickupLocation({ ...other, pickupClass }),
    ),
    closeFrom,
    canReopen: (await rehearsal.reopenPickupLocation({ location })).is === 'accepted',
  };
};
