import type { RefusalOf } from './decision.js';
import { acceptReturn } from './accept-return/decide.js';
import { acceptTitleRequest } from './accept-title-request/decide.js';
import { addCopy } from './add-copy/decide.js';
import { addPickupLocation } from './add-pickup-location/decide.js';
import { arrive } from './arrive/decide.js';
import { cancel } from './cancel/decide.js';
import { changeAddress } from './change-address/decide.js';
import { changeLoanClass } from './change-loan-class/decide.js';
import { changeName } from './change-name/decide.js';
import { changePhone } from './change-phone/decide.js';
import { changePickup } from './change-pickup/decide.js';
import { changePickupLocation } from './change-pickup-location/decide.js';
import { changeRank } from './change-rank/decide.js';
import { checkIn } from './check-in/decide.js';
import { clearPassword } from './clear-password/decide.js';
import { closeBorrower } from './close-borrower/decide.js';
import { closePickupLocation } from './close-pickup-location/decide.js';
import { declareBranchRegistration } from './declare-branch-registration/decide.js';
import { declareLost } from './declare-lost/decide.js';
import { declareUnfillable } from './declare-unfillable/decide.js';
import { declineTitleRequest } from './decline-title-request/decide.js';
import { expireHold } from './expire-hold/decide.js';
import { extendClosure } from './extend-closure/decide.js';
import { declareFound } from './declare-found/decide.js';
import { forgetBorrower } from './forget-borrower/decide.js';
import { issueCard } from './issue-card/decide.js';
import { lendToLibrary } from './lend-to-library/decide.js';
import { loseInTransit } from './lose-in-transit/decide.js';
import { pickUp } from './pick-up/decide.js';
import { publishClosedDays } from './publish-closed-days/decide.js';
import { publishDispatchDays } from './publish-dispatch-days/decide.js';
import { publishPolicy } from './publish-policy/decide.js';
import { receiveFromLibrary } from './receive-from-library/decide.js';
import { recordNotice } from './record-notice/decide.js';
import { registerPatron } from './register-patron/decide.js';
import { renew } from './renew/decide.js';
import { reopenPickupLocation } from './reopen-pickup-location/decide.js';
import { reserve } from './reserve/decide.js';
import { reserveInOrder } from './reserve-in-order/decide.js';
import { secure } from './secure/decide.js';
import { sendCard } from './send-card/decide.js';
import { setMailAddress } from './set-mail-address/decide.js';
import { setPassword } from './set-password/decide.js';
import { ship } from './ship/decide.js';
import { shipReturn } from './ship-return/decide.js';
import { submitTitleRequest } from './submit-title-request/decide.js';
import { withdraw } from './withdraw/decide.js';

/** Every decision of the lending domain, by the name of its command in camel case. */
export const decisions = {
  acceptReturn,
  acceptTitleRequest,
  addCopy,
  addPickupLocation,
  arrive,
  cancel,
  changeAddress,
  changeLoanClass,
  changeName,
  changePhone,
  changePickup,
  changePickupLocation,
  changeRank,
  checkIn,
  clearPassword,
  closeBorrower,
  closePickupLocation,
  declareBranchRegistration,
  declareFound,
  declareLost,
  declareUnfillable,
  declineTitleRequest,
  expireHold,
  extendClosure,
  forgetBorrower,
  issueCard,
  lendToLibrary,
  loseInTransit,
  pickUp,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  receiveFromLibrary,
  recordNotice,
  registerPatron,
  renew,
  reopenPickupLocation,
  reserve,
  reserveInOrder,
  secure,
  sendCard,
  setMailAddress,
  setPassword,
  ship,
  shipReturn,
  submitTitleRequest,
  withdraw,
} as const;

/** Every reason that any decision may give. */
export type Refusal = RefusalOf<(typeof decisions)[keyof typeof decisions]>;

export type RefusalCode = Refusal['code'];
