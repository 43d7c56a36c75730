import {
  renderCardLetter,
  renderContactLines,
  copyWord,
  endedWord,
  faq,
  renderPrecondition,
  pickupClassWords,
  findPlaceName,
  renderReadyNotice,
  renderRefusal,
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

/** One sample refusal for each code, with the numbers of the speaker's policy. */
const refusals = ({ policy }: Speaker) => ({
  ...sampleRefusals,
  'over-reservation-limit': { ...sampleRefusals['over-reservation-limit'], limit: policy.reservationLimit },
  'renewal-limit-reached': { ...sampleRefusals['renewal-limit-reached'], limit: policy.renewal.limit },
  'return-postage-short': { ...sampleRefusals['return-postage-short'], required: policy.returnPostageYen },
});

const [dispatchDay = null, earliestPickup = null, lastDay = null] = dates('2021-04', 9, 11, 23);

/** A ready reservation for each place of the speaker. */
const readyAtEach = ({ locations }: Speaker): readonly ReadyReservation[] =>
  [...locations].map(([location, { pickupClass }]) => ({
    location,
    pickupClass,
    dispatchDay: pickupClass === 'counter' ? null : dispatchDay,
    earliestPickup: pickupClass === 'home' ? null : earliestPickup,
    lastDay: pickupClass === 'home' ? null : lastDay,
  }));

const letterUntil = '2021-04-16' as LocalDate;

export const listTexts = (speaker: Speaker): readonly string[] =>
  textsIn([
    renderCardLetter({ name: '', code: '', until: letterUntil, idCopyEnclosed: true }, speaker),
    renderContactLines(speaker),
    copyWord,
    endedWord,
    faq(speaker),
    pickupClassWords(speaker),
    renderReadyNotice(readyAtEach(speaker), dates('2021-04', 9, 13), speaker),
    Object.values(refusals(speaker)).map((refusal) => [
      renderRefusal(refusal, speaker),
      renderRefusal(refusal, speaker, 'staff'),
      renderPrecondition(refusal, 'ja', (location) => findPlaceName(speaker, location)),
    ]),
    refusalWords,
    remoteRegistration(speaker),
    reservationWord,
    screenNotes(speaker),
    screenWords,
    statusWord,
    titleRequestWord,
  ]);
