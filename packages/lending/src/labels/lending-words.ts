import { cardLetterWords } from './card-letter.js';
import { contactWords } from './contact-lines.js';
import { dateWords } from './dates.js';
import { faqWords } from './faq.js';
import { mailWords, noticeLetterWords } from './mail-words.js';
import type { Wording } from './own-words.js';
import { pickupDayWords } from './pickup-days.js';
import { refusalSentences } from './refusals.js';
import { renewalReasonWords } from './renewal-reasons.js';
import { noteWords, remoteRegistrationWords } from './screen-notes.js';
import { screenWords } from './screen-words.js';
import { suspensionWords } from './suspension-words.js';
import {
  endedWord,
  pickupClassNames,
  reservationWord,
  restrictionWord,
  statusWord,
  titleRequestWord,
} from './words.js';

/** All texts of lending for patrons, in the words of the guide. A library can replace each of them. */
export const lendingWords = {
  refusals: refusalSentences,
  renewalReasons: renewalReasonWords,
  notes: noteWords,
  remoteRegistration: remoteRegistrationWords,
  faq: faqWords,
  screen: screenWords,
  reservations: reservationWord,
  endings: endedWord,
  copies: statusWord,
  restrictions: restrictionWord,
  titleRequests: titleRequestWord,
  pickupClasses: pickupClassNames,
  suspension: suspensionWords,
  dates: dateWords,
  pickupDays: pickupDayWords,
  mail: mailWords,
  noticeLetter: noticeLetterWords,
  cardLetter: cardLetterWords,
  contact: contactWords,
};

/** The texts of lending, after replacement. */
export type LendingWords = Wording<typeof lendingWords>;
