import type { PickupLocations, Texts } from 'torioki';
import { screenWords } from 'torioki';
import { words } from '../words/words.js';

interface Choosing {
  readonly name: string;
  readonly chosen: string;
  readonly places: PickupLocations;
  readonly texts: Texts;
  /** What is picked up there, for who hears the field. */
  readonly of: string;
}

/** 受取場所, in its three groups (R8, R39). */
export const PickupSelect = ({ name, chosen, places, texts, of }: Choosing) => (
  <select name={name} aria-label={`${screenWords.cart.pickup} ${of}`}>
    {(['counter', 'branch', 'home'] as const).map((group) =>
      places[group].length === 0 ? null : (
        <optgroup label={texts.pickupClasses[group]}>
          {places[group].map((place) => (
            <option value={place.location} selected={place.location === chosen}>
              {group === 'home' ? `${place.name}（${texts.notes.postage}）` : place.name}
            </option>
          ))}
        </optgroup>
      ),
    )}
  </select>
);

/** What one has to do before one picks up at a branch, and where (R27). */
export const BranchNote = ({ texts }: Pick<Choosing, 'texts'>) => (
  <p class="quiet">
    {texts.notes.branchRegistration} <a href="/particulars">{words.particulars.heading}</a>
  </p>
);

/** What a place is called; its code if it is not on the list any more. */
export const placeNameIn = (places: PickupLocations, location: string): string =>
  [...places.counter, ...places.branch, ...places.home].find((place) => place.location === location)?.name ??
  location;
