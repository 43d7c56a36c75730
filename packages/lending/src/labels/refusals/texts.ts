import type { Refusal } from '../../decisions/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import type { Speaker } from '../speaker.js';

export type NameOfPlace = (location: LocationId) => string;

/** What is said of a refusal, made of the facts that it has. */
export interface Texts<Refused> {
  /** Why, in Japanese, whatever the numbers of the case are. */
  readonly why: string;
  /** What a patron reads: the guide's words where it has any. Staff read what `forStaff` says. */
  readonly ja: (refusal: Refused, speaker: Speaker) => string;
  /** The same in English. Places, titles and copies have their codes. */
  readonly en: (refusal: Refused) => string;
  /** What must happen before a command passes that was refused so. */
  readonly first: {
    readonly ja: (refusal: Refused, place: NameOfPlace) => string;
    readonly en: (refusal: Refused, place: NameOfPlace) => string;
  };
}

export type RefusalTexts = {
  readonly [Code in Refusal['code']]: Texts<Refusal & { readonly code: Code }>;
};

/** What a member of staff reads, by code; null where the text for patrons fits staff too. */
export type StaffTexts = {
  readonly [Code in Refusal['code']]:
    ((refusal: Refusal & { readonly code: Code }, speaker: Speaker) => string) | null;
};
