import type { Refusal } from '../decisions/index.js';
import type { HostRefusal } from '../host-rules/index.js';
import { borrowerTexts } from './refusals/borrower-texts.js';
import { copyTexts } from './refusals/copy-texts.js';
import { loanTexts } from './refusals/loan-texts.js';
import { pickUpTexts } from './refusals/pick-up-texts.js';
import { readingOrderTexts } from './refusals/reading-order-texts.js';
import { registrationTexts } from './refusals/registration-texts.js';
import { reservationTexts } from './refusals/reservation-texts.js';
import { reserveTexts } from './refusals/reserve-texts.js';
import { ruleAndPlaceTexts } from './refusals/rule-and-place-texts.js';
import { migrationTexts } from './refusals/migration-texts.js';
import { suspensionTexts } from './refusals/suspension-texts.js';
import { transitTexts } from './refusals/transit-texts.js';
import { undoTexts } from './refusals/undo-texts.js';
import type { NameOfPlace, RefusalTexts, TextsOfRefusal } from './refusals/texts.js';
import type { Speaker } from './speaker.js';

const texts: RefusalTexts = {
  ...reserveTexts,
  ...reservationTexts,
  ...readingOrderTexts,
  ...suspensionTexts,
  ...copyTexts,
  ...transitTexts,
  ...pickUpTexts,
  ...loanTexts,
  ...undoTexts,
  ...ruleAndPlaceTexts,
  ...borrowerTexts,
  ...registrationTexts,
  ...migrationTexts,
};

export type Reader = 'patron' | 'staff';

export const refusalCodes = Object.keys(texts) as readonly Refusal['code'][];

/** The texts of refusals for patrons. */
export const refusalSentences = Object.fromEntries(
  Object.entries(texts).map(([code, { ja }]) => [code, ja]),
) as { readonly [Code in Refusal['code']]: RefusalTexts[Code]['ja'] };

const textsOf = ({ code }: Refusal) => texts[code] as TextsOfRefusal<Refusal>;

/**
 * The Japanese reason of each refusal, by its code. A reason contains no numbers, such as a limit or a rank.
 */
export const refusalWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(texts).map(([code, { why }]) => [code, why]),
);

export const isOfHost = (refusal: Refusal | HostRefusal): refusal is HostRefusal =>
  refusal.code.startsWith('host:');

/** The Japanese text of a refusal. By default, the reader is a patron. A rule of the host has only one text. */
export const renderRefusal = (
  refusal: Refusal | HostRefusal,
  speaker: Speaker,
  reader: Reader = 'patron',
): string => {
  if (isOfHost(refusal)) return refusal.texts.ja;
  const { staff } = textsOf(refusal);
  if (reader === 'staff' && staff) return staff(refusal, speaker);
  const sentence = speaker.words.refusals[refusal.code] as TextsOfRefusal<Refusal>['ja'];
  return sentence(refusal, speaker);
};

/** The English text of a refusal. `place` gives the name of a place; by default its code. */
export const renderRefusalInEnglish = (
  refusal: Refusal | HostRefusal,
  place: NameOfPlace = (location) => location,
): string => (isOfHost(refusal) ? refusal.texts.en : textsOf(refusal).en(refusal, place));

/**
 * The precondition that a refused command did not meet, in Japanese or English. `place` gives the name of a
 * place.
 */
export const renderPrecondition = (
  refusal: Refusal | HostRefusal,
  language: 'ja' | 'en',
  place: NameOfPlace,
): string =>
  isOfHost(refusal) ? refusal.texts[language] : textsOf(refusal).precondition[language](refusal, place);
