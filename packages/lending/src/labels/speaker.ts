import type { Policy } from '../policy/index.js';
import type { LibraryProfile } from '../profile/index.js';
import type { LocationId, PickupClass } from '../vocabulary/index.js';

interface NamedPlace {
  readonly name: string;
  readonly pickupClass: PickupClass;
  readonly headquarters: boolean;
}

/** Who speaks in a text: the library, with the numbers of its policy and the names of its places. */
export interface Speaker {
  readonly profile: LibraryProfile;
  readonly policy: Policy;
  readonly locations: ReadonlyMap<LocationId, NamedPlace>;
}

/** What a place is called; its code when none of that code is published. */
export const placeName = ({ locations }: Pick<Speaker, 'locations'>, location: LocationId): string =>
  locations.get(location)?.name ?? location;

/** 道立図書館、議会図書室: the names of the counters; until one is published, of the library. */
export const counters = ({ profile, locations }: Speaker): readonly string[] => {
  const names = [...locations.values()]
    .filter(({ pickupClass }) => pickupClass === 'counter')
    .map(({ name }) => name);
  return names.length > 0 ? names : [profile.name];
};

/** What the place is called where the copies live. */
export const headquartersName = ({ profile, locations }: Speaker): string =>
  [...locations.values()].find(({ headquarters }) => headquarters)?.name ?? profile.name;

/** 道立図書館一般資料サービス課 */
export const sectionName = ({ profile: { name, section } }: Speaker): string => `${name}${section}`;

/** 道立図書館の利用者カード */
export const ownCard = ({ profile: { name, card } }: Speaker): string => `${name}の${card}`;

/** その図書館の利用者カードと、道立図書館の利用者カード */
export const bothCards = (speaker: Speaker): string =>
  `その図書館の${speaker.profile.card}と、${ownCard(speaker)}`;
