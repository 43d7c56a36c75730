import type { Refusal } from '../../decisions/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import type { Speaker } from '../speaker.js';

export type NameOfPlace = (location: LocationId) => string;

/** The texts of a refusal, made from its fields. */
export interface TextsOfRefusal<Refused> {
  /** The reason in Japanese, without the numbers of a case. */
  readonly why: string;
  /** The text for patrons, in the guide's words if it has any. The text for staff is in `forStaff`. */
  readonly ja: (refusal: Refused, speaker: Speaker) => string;
  /** The same in English, with the codes of places, titles and copies. */
  readonly en: (refusal: Refused) => string;
  /** The precondition for the refused command. */
  readonly precondition: {
    readonly ja: (refusal: Refused, place: NameOfPlace) => string;
    readonly en: (refusal: Refused, place: NameOfPlace) => string;
  };
}

export type RefusalTexts = {
  readonly [Code in Refusal['code']]: TextsOfRefusal<Refusal & { readonly code: Code }>;
};

/** The text for staff, by code; null where the text for patrons fits staff too. */
export type StaffTexts = {
  readonly [Code in Refusal['code']]:
    ((refusal: Refusal & { readonly code: Code }, speaker: Speaker) => string) | null;
};
