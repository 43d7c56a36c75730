import { isClosed, type PickupLocation } from '../aggregates/index.js';
import type { Policy } from '../policy/index.js';
import type { LibraryProfile } from '../profile/index.js';
import type { LocalDate, LocationId, PickupClass } from '../vocabulary/index.js';
import type { LendingWords } from './lending-words.js';

interface NamedPlace {
  readonly name: string;
  readonly pickupClass: PickupClass;
  readonly headquarters: boolean;
  /**
   * Whether patrons can no longer choose the place. Reservations and loans that are already open there still
   * show its name.
   */
  readonly isClosed: boolean;
}

/** The speaker of a text: the library that writes the text, with its policy and the names of its places. */
export interface Speaker {
  readonly profile: LibraryProfile;
  readonly policy: Policy;
  readonly locations: ReadonlyMap<LocationId, NamedPlace>;
  /** The day when the text is read. Dates in another year are written with their year. */
  readonly today: LocalDate;
  /** All texts, in the words of the library. */
  readonly words: LendingWords;
}

/** The places with their names and statuses on a day. */
export const namePlaces = (
  today: LocalDate,
  locations: ReadonlyMap<LocationId, PickupLocation>,
): Speaker['locations'] =>
  new Map([...locations].map(([id, place]) => [id, { ...place, isClosed: isClosed(place, today) }]));

/** The name of a place; its code if no place with that code is published. */
export const findPlaceName = (
  { locations }: { readonly locations: ReadonlyMap<LocationId, Pick<NamedPlace, 'name'>> },
  location: LocationId,
): string => locations.get(location)?.name ?? location;

/** The names of the open counters: 道立図書館、議会図書室. The library's name if no counter is open. */
export const listCounterNames = ({ profile, locations }: Speaker): readonly string[] => {
  const names = [...locations.values()]
    .filter(({ pickupClass, isClosed }) => pickupClass === 'counter' && !isClosed)
    .map(({ name }) => name);
  return names.length > 0 ? names : [profile.name];
};

/** The names of the open counters in brackets: 「道立図書館」「議会図書室」. */
export const quoteCounters = (speaker: Speaker): string =>
  listCounterNames(speaker)
    .map((name) => `「${name}」`)
    .join('');

/** The name of the headquarters; the library's name if no headquarters is published. */
export const findHeadquartersName = ({ profile, locations }: Speaker): string =>
  [...locations.values()].find(({ headquarters }) => headquarters)?.name ?? profile.name;

/** The name of the section with the library's name: 道立図書館一般資料サービス課. */
export const sectionName = ({ profile: { name, section } }: Speaker): string => `${name}${section}`;

/** The name of the library's own card: 道立図書館の利用者カード. */
export const ownCard = ({ profile: { name, card } }: Speaker): string => `${name}の${card}`;

/** The names of the branch's card and the library's own card: その図書館の利用者カードと、道立図書館の利用者カード. */
export const bothCards = (speaker: Speaker): string =>
  `その図書館の${speaker.profile.card}と、${ownCard(speaker)}`;
