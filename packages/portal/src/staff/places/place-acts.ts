import type { LocalDate } from '@torioki/lending';
import { nextDay, PickupClass } from '@torioki/lending/vocabulary';
import { keepAccepted } from '../keep-accepted.js';
import { readNumber, readText } from '../rules/read-typed.js';
import type { AtDesk, Commands, Outcome, ShownView } from '../staff-visit.js';

export type PublishedPlace = ShownView<'publishedPlaces'>[number];

interface Given {
  readonly form: URLSearchParams;
  readonly location: string;
  readonly commandId?: string;
}

/** The fields that a place may change. Undefined for an outdated form, which has no class or an unknown one. */
const readPlace = ({ form, ...command }: Given) => {
  const pickupClass = form.get('pickupClass');
  if (!PickupClass.is(pickupClass)) return undefined;
  const name = (form.get('name') ?? '').trim();
  return { ...command, name, pickupClass, transitDays: readNumber(form, 'transitDays') };
};

/** The acts for a pickup place. They give no command for an outdated form. */
export const placeActs = {
  add: (desk: Commands, given: Given): Outcome | undefined => {
    const place = readPlace(given);
    const headquarters = given.form.has('headquarters');
    return place && desk.addPickupLocation({ ...place, headquarters });
  },
  change: (desk: Commands, given: Given): Outcome | undefined => {
    const place = readPlace(given);
    return place && desk.changePickupLocation(place);
  },
  close: (desk: Commands, { form, ...given }: Given): Outcome =>
    desk.closePickupLocation({ ...given, from: readText(form, 'from') }),
  reopen: (desk: Commands, { form: _, ...given }: Given): Outcome => desk.reopenPickupLocation(given),
} as const;

/** The code of the place of a form: typed for a new place, and hidden in the other forms. */
export const readLocation = (form: URLSearchParams, act: keyof typeof placeActs): string =>
  act === 'add' ? readText(form, 'location') : (form.get('location') ?? '');

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
