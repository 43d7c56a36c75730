import type { Refusal } from '../decisions/index.js';
import { ofBorrowers } from './refusals/of-borrowers.js';
import { ofCopies } from './refusals/of-copies.js';
import { ofLoans } from './refusals/of-loans.js';
import { ofPickingUp } from './refusals/of-picking-up.js';
import { ofReadingOrders } from './refusals/of-reading-orders.js';
import { ofRegistration } from './refusals/of-registration.js';
import { ofReservations } from './refusals/of-reservations.js';
import { ofReserving } from './refusals/of-reserving.js';
import { ofRulesAndPlaces } from './refusals/of-rules-and-places.js';
import { ofTakingOver } from './refusals/of-taking-over.js';
import { ofSuspensions } from './refusals/of-suspensions.js';
import { ofTheWay } from './refusals/of-the-way.js';
import { onCopiesAndLoans } from './refusals/for-staff/on-copies-and-loans.js';
import { onReservations } from './refusals/for-staff/on-reservations.js';
import { onRulesAndPeople } from './refusals/for-staff/on-rules-and-people.js';
import type { NameOfPlace, RefusalTexts, StaffTexts, Texts } from './refusals/texts.js';
import type { Speaker } from './speaker.js';

const texts: RefusalTexts = {
  ...ofReserving,
  ...ofReservations,
  ...ofReadingOrders,
  ...ofSuspensions,
  ...ofCopies,
  ...ofTheWay,
  ...ofPickingUp,
  ...ofLoans,
  ...ofRulesAndPlaces,
  ...ofBorrowers,
  ...ofRegistration,
  ...ofTakingOver,
};

const forStaff: StaffTexts = { ...onReservations, ...onCopiesAndLoans, ...onRulesAndPeople };

export type Reader = 'patron' | 'staff';

export const refusalCodes = Object.keys(texts) as readonly Refusal['code'][];

type StaffText = ((refusal: Refusal, speaker: Speaker) => string) | null;

const textsOf = ({ code }: Refusal) => texts[code] as Texts<Refusal>;

/** The Japanese reason of each refusal, by code, without the numbers of a case. */
export const refusalWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(texts).map(([code, { why }]) => [code, why]),
);

/** The Japanese text of a refusal for a patron, or for staff. */
export const refusalText = (refusal: Refusal, speaker: Speaker, reader: Reader = 'patron'): string => {
  const ofStaff = reader === 'staff' ? (forStaff[refusal.code] as StaffText) : null;
  return (ofStaff ?? textsOf(refusal).ja)(refusal, speaker);
};

export const refusalInEnglish = (refusal: Refusal): string => textsOf(refusal).en(refusal);

/** The precondition for a refused command, in Japanese or English. `place` gives the name of a place. */
export const mustHappenFirst = (refusal: Refusal, language: 'ja' | 'en', place: NameOfPlace): string =>
  textsOf(refusal).first[language](refusal, place);
