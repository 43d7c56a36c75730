import { faq } from './faq.js';
import { refusals, registryRefusals } from './refusals.js';
import { search } from './search.js';
import { contact, mail, notes, remoteRegistration } from './sentences.js';
import { statusWords, pickupClasses, reservationWords, screenWords } from './words.js';

export { textsOfQuotes } from './quote.js';

/**
 * The sentences that the texts quote from the guide, letter by letter, each with its line. The guide is
 * 「インターネット予約貸出サービスのご案内」 (Hokkaido Prefectural Library, March 2021).
 */
export const guide = {
  contact,
  statusWords,
  faq,
  mail,
  notes,
  pickupClasses,
  refusals,
  registryRefusals,
  remoteRegistration,
  reservationWords,
  screenWords,
  search,
};
