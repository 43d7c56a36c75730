import { hokkaido, type LocalDate, type LocationId } from '@torioki/lending';
import {
  acceptTitleRequest,
  addPickupLocation,
  changeName,
  changePhone,
  clearPassword,
  closePickupLocation,
  declareBranchRegistration,
  extendClosure,
  headquarters,
  newBranch,
  patron,
  places,
  publishDispatchDays,
  publishPolicy,
  registerPatron,
  sendCard,
  type Place,
} from '@torioki/lending/samples';
import { refusedBy } from './wishing.js';

const another = (fields: Partial<Place>) =>
  addPickupLocation({ ...newBranch, location: 'NYR' as LocationId, ...fields });

/** What is asked in vain about the library's rules, its patrons and their requests, by what refuses it. */
export const mistakenKeeping = refusedBy({
  'card-already-sent': () => ({
    ...sendCard(2),
    card: { is: 'valid', sentOn: '2021-04-06' as LocalDate },
  }),
  'card-replaced': () => ({
    ...sendCard(2),
    card: { is: 'replaced', on: '2021-04-06' as LocalDate },
  }),
  'card-unknown': () => ({ ...sendCard(2), card: { is: 'unknown' } }),
  'day-outside-period': ({ day }) => publishDispatchDays([day - 1], day),
  'due-while-closed': ({ day }) => extendClosure(day + 1, day + 2, day + 2),
  'headquarters-known': () => another({ pickupClass: 'counter', headquarters: true }),
  'headquarters-no-counter': () => another({ headquarters: true }),
  'headquarters-stays': ({ day }) => closePickupLocation('hq', day),
  'id-copy-kept': () => ({ ...sendCard(3), idCopyHeld: true, idCopyEnclosed: false }),
  'id-copy-missing': () => ({ ...registerPatron(4, null), evidence: null }),
  'no-proof-of-change': () => ({ ...changeName(2), evidence: null }),
  'not-a-branch': () => ({
    ...declareBranchRegistration(2),
    location: headquarters.location,
  }),
  'not-on-web': () => ({ ...changeName(2), actor: patron }),
  'not-registered-mail': () => ({ ...sendCard(3), registeredMail: false }),
  'old-phone-mismatch': () => ({ ...changePhone(2), oldNumberMatches: false }),
  'password-not-set': () => ({ ...clearPassword(3), hasPassword: false }),
  'period-too-long': ({ day }) => ({ ...publishDispatchDays([], day), until: '2099-12-31' as LocalDate }),
  'pickup-location-known': () => addPickupLocation(places.wkn),
  'policy-contradictory': ({ day }) => publishPolicy({ loanDays: { normal: 5, short: 7 } }, day),
  'request-elsewhere': () => acceptTitleRequest(3),
  retroactive: ({ day }) => publishPolicy(hokkaido, day - 1),
  'return-postage-short': () => ({ ...registerPatron(4), postageYen: 84 }),
});
