import { hokkaido, type LocalDate, type LocationId } from '@torioki/lending';
import {
  addPickupLocation,
  closePlace,
  extendClosure,
  headquarters,
  newBranch,
  patron,
  places,
  publishDispatchDays,
  publishPolicy,
  type Place,
} from '@torioki/lending/samples';
import {
  acceptRequest,
  changeName,
  changePhone,
  clearPassword,
  declareBranchRegistration,
  ofPatron,
  ofRequest,
  register,
  registerByPost,
  sendCard,
} from '../commands/patron-commands.js';
import { refusedBy } from './wishing.js';

const another = (fields: Partial<Place>) =>
  addPickupLocation({ ...newBranch, location: 'NYR' as LocationId, ...fields });

/** What is asked in vain about the library's rules, its patrons and their requests, by what refuses it. */
export const mistakenKeeping = refusedBy({
  'card-already-sent': () => ({
    ...ofPatron(2, sendCard),
    card: { is: 'valid', sentOn: '2021-04-06' as LocalDate },
  }),
  'card-replaced': () => ({
    ...ofPatron(2, sendCard),
    card: { is: 'replaced', on: '2021-04-06' as LocalDate },
  }),
  'card-unknown': () => ({ ...ofPatron(2, sendCard), card: { is: 'unknown' } }),
  'day-outside-period': ({ day }) => publishDispatchDays([day - 1], day),
  'due-while-closed': ({ day }) => extendClosure(day + 1, day + 2, day + 2),
  'headquarters-known': () => another({ pickupClass: 'counter', headquarters: true }),
  'headquarters-no-counter': () => another({ headquarters: true }),
  'headquarters-stays': ({ day }) => closePlace('hq', day),
  'id-copy-kept': () => ({ ...ofPatron(3, sendCard), idCopyHeld: true, idCopyEnclosed: false }),
  'id-copy-missing': () => ({ ...ofPatron(4, register), evidence: null }),
  'no-proof-of-change': () => ({ ...ofPatron(2, changeName), evidence: null }),
  'not-a-branch': () => ({
    ...ofPatron(2, declareBranchRegistration),
    location: headquarters.location,
  }),
  'not-on-web': () => ({ ...ofPatron(2, changeName), actor: patron }),
  'not-registered-mail': () => ({ ...ofPatron(3, sendCard), registeredMail: false }),
  'old-phone-mismatch': () => ({ ...ofPatron(2, changePhone), oldNumberMatches: false }),
  'password-not-set': () => ({ ...ofPatron(3, clearPassword), hasPassword: false }),
  'period-too-long': ({ day }) => ({ ...publishDispatchDays([], day), until: '2099-12-31' as LocalDate }),
  'pickup-location-known': () => addPickupLocation(places.wkn),
  'policy-contradictory': ({ day }) => publishPolicy({ loanDays: { normal: 5, short: 7 } }, day),
  'request-elsewhere': () => ofRequest(3, acceptRequest),
  retroactive: ({ day }) => publishPolicy(hokkaido, day - 1),
  'return-postage-short': () => ({ ...ofPatron(4, registerByPost), postageYen: 84 }),
});
