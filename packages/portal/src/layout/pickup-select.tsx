import type { PickupLocations, Texts } from 'torioki';
import type { Variables } from '../context.js';

interface PickupSelectProps {
  readonly name: string;
  readonly chosen: string;
  readonly places: PickupLocations;
  readonly of: Variables;
  /** The name of the item to pick up, for users of screen readers. */
  readonly what: string;
}

const groups = ['counter', 'branch', 'home'] as const;

const listPlaces = ({ counter, branch, home }: PickupLocations) => [...counter, ...branch, ...home];

/** Whether a patron can choose a place: it is published, and not closed. */
export const isListed = (places: PickupLocations, location: string): boolean =>
  listPlaces(places).some((place) => place.location === location);

/** The remark that a patron must read before choosing a place. */
const findRemark = (group: (typeof groups)[number], isOpen: boolean, { texts, words }: Variables): string => {
  if (group === 'home') return words.aside(texts.notes.postage);
  return isOpen ? '' : words.cart.unregistered;
};

/**
 * 受取場所 in three groups. All patrons see all branches; choosing one requires a registration (R8, R27, R39).
 */
export const PickupSelect = ({ name, chosen, places, of, what }: PickupSelectProps) => (
  <select name={name} aria-label={`${of.words.screen.cart.pickup} ${what}`}>
    {isListed(places, chosen) ? null : (
      <option value="" selected>
        {of.words.cart.choosePlace}
      </option>
    )}
    {groups.map((group) =>
      places[group].length === 0 ? null : (
        <optgroup label={of.texts.pickupClasses[group]}>
          {places[group].map(({ location, name: placeName }) => {
            const isOpen = group !== 'branch' || of.visitor?.registeredAt.includes(location) === true;
            return (
              <option value={location} selected={location === chosen} disabled={!isOpen}>
                {placeName}
                {findRemark(group, isOpen, of)}
              </option>
            );
          })}
        </optgroup>
      ),
    )}
  </select>
);

/** How and where to register before picking up at a branch (R27). */
export const BranchNote = ({ texts, words }: Pick<Variables, 'texts' | 'words'>) => (
  <p class="quiet">
    {texts.notes.branchRegistration} <a href="/particulars">{words.particulars.heading}</a>
  </p>
);

/** The name of a place; its code if it is no longer a pickup place. */
export const findPlaceName = ({ place }: Texts, location: string): string =>
  place(location)?.name ?? location;
