import {
  faq,
  renderRefusal,
  screenNotes,
  type FrequentQuestion,
  type LocalDate,
  type LocationId,
  type Reader,
  type ReadyNotice,
  type ScreenNotes,
} from '@torioki/lending';
import {
  renderContactLines,
  pickupClassWords,
  remoteRegistration,
  type CardLetter,
  type RefusalExplanation,
  type ScreenWords,
} from '@torioki/lending/labels';
import type { PickupClass } from '@torioki/lending/vocabulary';
import { isRegistryRefusal, registryRefusalText } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyRefusal, WithTitleName, ShownAnswer, Unaccepted } from './answer.js';
import { showCardLetter } from './card-letter.js';
import { explainRefusal, renderUnregistered, type StaffLanguage } from './explain-refusal.js';
import type { LibrarySpeaker, LibraryWords } from './library-words.js';
import { showReadyLetter, type ReservationInLetter } from './ready-letter.js';
import type { Plain } from './request.js';

/** The name of a pickup location, its group, and whether it is the headquarters. */
interface PickupPlace {
  readonly name: string;
  readonly pickupClass: PickupClass;
  readonly headquarters: boolean;
}

/**
 * The texts that people read, with the library's profile, its policy's numbers and its pickup
 * locations' names.
 */
export interface Texts {
  /**
   * The text of a refusal, with the title's name first if the refusal is about a title. An example is
   * 「海賊とよばれた男 上 / 百田 尚樹」：既に予約しています。 If this program does not know the refusal, the
   * text refers the reader to the library. Texts for staff suit a clerk: they have numbers, ids and pickup
   * locations, and the patron in the third person.
   */
  readonly refusal: (refusal: AnyRefusal & WithTitleName) => string;
  /**
   * A refusal in words for staff, in Japanese or English: the reason with its numbers, the precondition,
   * and the ids of the rules.
   */
  readonly explainRefusal: (
    refusal: AnyRefusal & WithTitleName,
    language: StaffLanguage,
  ) => RefusalExplanation;
  /** Sentences of the guide, each for display beside the part of the screen that it explains. */
  readonly notes: ScreenNotes;
  /** The frequent questions, よくある質問（FAQ） ①–⑩ (R97). */
  readonly faq: readonly FrequentQuestion[];
  /** How people far away register: 遠隔地にお住まいの方の利用登録について (R98–R102). */
  readonly remoteRegistration: string;
  /**
   * The lines of the letter that accompanies a card. It has the code of `file.issueCode`, so that the patron
   * need not telephone. Print the letter, and do not store it (R5, R102).
   */
  readonly cardLetter: (letter: Plain<CardLetter>) => ShownAnswer<readonly string[]> | Unaccepted;
  /**
   * A letter with the content of the mail at 20:00 about a patron's reservations, to a patron whom no mail
   * reached (R89). Pass the reservations of `file.reservations`, and the days of `views.pickupLocations()`. Print the
   * letter, and do not store it.
   */
  readonly readyLetter: (
    reservations: readonly ReservationInLetter[],
    dispatchDays: readonly LocalDate[],
  ) => ShownAnswer<ReadyNotice> | Unaccepted;
  /** お問い合わせ, a line each (R103–R105). */
  readonly contact: readonly string[];
  /** The headings of the three groups of pickup locations under 受取場所 (R8). */
  readonly pickupClasses: Readonly<Record<PickupClass, string>>;
  /** The sentence about 読書記録 (ours); null if the policy offers no reading histories. */
  readonly readingHistory: string | null;
  /** A published pickup location, even if it has closed; undefined for an unknown code. */
  readonly place: (location: string) => PickupPlace | undefined;
  /** The names of links, buttons, fields and screens. */
  readonly screen: ScreenWords;
}

const textOf = (refusal: AnyRefusal, speaker: LibrarySpeaker, reader: Reader): string => {
  const { refusals, unknownRefusal } = speaker.words;
  if (refusal.code in Object.prototype) return unknownRefusal;
  if (refusal.code === 'not-registered-at-pickup')
    return reader === 'staff'
      ? renderUnregistered(refusal.location, speaker)
      : refusals['not-registered-at-pickup'](refusal, speaker);
  return isRegistryRefusal(refusal)
    ? registryRefusalText(refusal, speaker, reader, refusals)
    : renderRefusal(refusal, speaker, reader);
};

/** A reason, after the name of its title if it has one. */
const about = ({ called }: WithTitleName, reason: string, { ofTitle }: LibraryWords): string =>
  called === undefined ? reason : ofTitle(called, reason);

/** A library's texts, for patrons or for staff. */
export const textsOf = (speaker: LibrarySpeaker, reader: Reader = 'patron'): Texts => ({
  refusal: (refusal) =>
    E.getOrElse(() => speaker.words.unknownRefusal)(
      E.tryCatch(
        () => about(refusal, textOf(refusal, speaker, reader), speaker.words),
        () => null,
      ),
    ),
  explainRefusal: (refusal, language) => explainRefusal(refusal, language, speaker),
  notes: screenNotes(speaker),
  faq: faq(speaker),
  remoteRegistration: remoteRegistration(speaker),
  cardLetter: showCardLetter(speaker),
  readyLetter: showReadyLetter(speaker),
  contact: renderContactLines(speaker),
  pickupClasses: pickupClassWords(speaker),
  readingHistory: speaker.policy.readingHistory ? speaker.words.readingHistory(speaker) : null,
  place: (location) => speaker.locations.get(location as LocationId),
  screen: speaker.words.screen,
});
