import { isClosed, type PickupLocation } from '../aggregates/index.js';
import type { Policy } from '../policy/index.js';
import type { LibraryProfile } from '../profile/index.js';
import type { LocalDate, LocationId, PickupClass } from '../vocabulary/index.js';

interface NamedPlace {
  readonly name: string;
  readonly pickupClass: PickupClass;
  readonly headquarters: boolean;
  /** Nobody is sent to a closed place; what is open there still has its name. */
  readonly closed: boolean;
}

/** Who speaks in a text: the library, with the numbers of its policy and the names of its places. */
export interface Speaker {
  readonly profile: LibraryProfile;
  readonly policy: Policy;
  readonly locations: ReadonlyMap<LocationId, NamedPlace>;
  /** The day on which the text is written: a day of another year has its year. */
  readonly today: LocalDate;
}

/** The places as a text names them on a day. */
export const placesOn = (
  today: LocalDate,
  locations: ReadonlyMap<LocationId, PickupLocation>,
): Speaker['locations'] =>
  new Map([...locations].map(([id, place]) => [id, { ...place, closed: isClosed(place, today) }]));

/** What a place is called; its code if no place of that code is published. */
export const placeName = (
  { locations }: { readonly locations: ReadonlyMap<LocationId, Pick<NamedPlace, 'name'>> },
  location: LocationId,
): string => locations.get(location)?.name ?? location;

/** 道立図書館、議会図書室: the names of the counters that are open; until one is published, the name of the library. */
export const counters = ({ profile, locations }: Speaker): readonly string[] => {
  const names = [...locations.values()]
    .filter(({ pickupClass, closed }) => pickupClass === 'counter' && !closed)
    .map(({ name }) => name);
  return names.length > 0 ? names : [profile.name];
};

/** 「道立図書館」「議会図書室」 */
export const quotedCounters = (speaker: Speaker): string =>
  counters(speaker)
    .map((name) => `「${name}」`)
    .join('');

/** What the place where the copies live is called. */
export const headquartersName = ({ profile, locations }: Speaker): string =>
  [...locations.values()].find(({ headquarters }) => headquarters)?.name ?? profile.name;

/** 道立図書館一般資料サービス課 */
export const sectionName = ({ profile: { name, section } }: Speaker): string => `${name}${section}`;

/** 道立図書館の利用者カード */
export const ownCard = ({ profile: { name, card } }: Speaker): string => `${name}の${card}`;

/** その図書館の利用者カードと、道立図書館の利用者カード */
export const bothCards = (speaker: Speaker): string =>
  `その図書館の${speaker.profile.card}と、${ownCard(speaker)}`;
