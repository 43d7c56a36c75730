import type { Refusal } from '../../decisions/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import type { Speaker } from '../speaker.js';

export type NameOfPlace = (location: LocationId) => string;

/** The texts of a refusal, made from its fields. */
export interface TextsOfRefusal<Refused> {
  /** The reason in Japanese. It contains no numbers, such as a limit or a rank. */
  readonly why: string;
  /** The text for patrons: the guide's sentence, if the guide has one. */
  readonly ja: (refusal: Refused, speaker: Speaker) => string;
  /** The text for staff. Null if staff read the text for patrons. */
  readonly staff: ((refusal: Refused, speaker: Speaker) => string) | null;
  /** The text in English. It has the codes of titles and copies in place of their names. */
  readonly en: (refusal: Refused, place: NameOfPlace) => string;
  /** The precondition that the refused command did not meet. */
  readonly precondition: {
    readonly ja: (refusal: Refused, place: NameOfPlace) => string;
    readonly en: (refusal: Refused, place: NameOfPlace) => string;
  };
}

export type RefusalTexts = {
  readonly [Code in Refusal['code']]: TextsOfRefusal<Refusal & { readonly code: Code }>;
};
