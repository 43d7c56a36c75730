import {
  cardLetter,
  contactLines,
  copyWord,
  endedWord,
  faq,
  mustHappenFirst,
  pickupClassWords,
  placeName,
  readyNotice,
  refusalText,
  refusalWords,
  remoteRegistration,
  reservationWord,
  screenNotes,
  screenWords,
  statusWord,
  titleRequestWord,
  type ReadyReservation,
  type Speaker,
} from '../labels/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { sampleRefusals } from './sample-refusals.js';
import { dates } from './tokyo.js';

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** A refusal of every code, with the numbers of the speaker's policy. */
const refusals = ({ policy }: Speaker) => ({
  ...sampleRefusals,
  'over-reservation-limit': { ...sampleRefusals['over-reservation-limit'], limit: policy.reservationLimit },
  'renewal-limit-reached': { ...sampleRefusals['renewal-limit-reached'], limit: policy.renewal.limit },
  'return-postage-short': { ...sampleRefusals['return-postage-short'], required: policy.returnPostageYen },
});

const [dispatchDay = null, earliestPickup = null, lastDay = null] = dates('2021-04', 9, 11, 23);

/** A book ready at each place of the speaker. */
const readyAtEach = ({ locations }: Speaker): readonly ReadyReservation[] =>
  [...locations].map(([location, { pickupClass }]) => ({
    location,
    pickupClass,
    dispatchDay: pickupClass === 'counter' ? null : dispatchDay,
    earliestPickup: pickupClass === 'home' ? null : earliestPickup,
    lastDay: pickupClass === 'home' ? null : lastDay,
  }));

const letterUntil = '2021-04-16' as LocalDate;

export const everyText = (speaker: Speaker): readonly string[] =>
  textsIn([
    cardLetter({ name: '', code: '', until: letterUntil, idCopyEnclosed: true }, speaker),
    contactLines(speaker),
    copyWord,
    endedWord,
    faq(speaker),
    pickupClassWords(speaker),
    readyNotice(readyAtEach(speaker), dates('2021-04', 9, 13), speaker),
    Object.values(refusals(speaker)).map((refusal) => [
      refusalText(refusal, speaker),
      refusalText(refusal, speaker, 'staff'),
      mustHappenFirst(refusal, 'ja', (location) => placeName(speaker, location)),
    ]),
    refusalWords,
    remoteRegistration(speaker),
    reservationWord,
    screenNotes(speaker),
    screenWords,
    statusWord,
    titleRequestWord,
  ]);
