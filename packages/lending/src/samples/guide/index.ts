import { faq } from './faq.js';
import { refusals, registryRefusals } from './refusals.js';
import { search } from './search.js';
import { contact, mail, notes, remoteRegistration } from './sentences.js';
import { statusWords, pickupClasses, reservationWords, screenWords } from './words.js';

export { readsOf } from './quote.js';

/**
 * What our texts have of the guide of the Hokkaido Prefectural Library of March 2021 (「インターネット予約貸出サービスのご案内」),
 * letter by letter, with the line of it.
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
