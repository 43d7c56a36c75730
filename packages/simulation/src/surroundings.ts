import { hokkaido, localDate, type Instant, type LocalDate, type LocationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import type { Calendar } from './calendar.js';
import type { Dice } from './dice.js';
import type { Shelf } from './shelf.js';
import type { Place, World } from './world.js';

/** The state that all plans of a simulation share. */
export interface Surroundings {
  readonly world: World;
  readonly calendar: Calendar;
  readonly shelf: Shelf;
  readonly dice: Dice;
}

export const dayOf = (at: Instant): LocalDate => localDate(at, hokkaido.timeZone);

export const placeAt = ({ places }: World, location: LocationId): Place =>
  places.find((place) => place.location === location) ?? places[0];

/** A random day, `least` to `most` days after the given day, or the next open day after it. */
export const openDayIn = (
  { calendar, dice }: Surroundings,
  day: LocalDate,
  least: number,
  most: number,
): LocalDate => calendar.openFrom(addDays(day, dice.between(least, most)));
