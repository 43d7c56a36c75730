import type { RefusalOf } from './decision.js';
import { acceptReturn } from './accept-return/decide.js';
import { addCopy } from './add-copy/decide.js';
import { addPickupLocation } from './add-pickup-location/decide.js';
import { arrive } from './arrive/decide.js';
import { cancel } from './cancel/decide.js';
import { checkIn } from './check-in/decide.js';
import { pickUp } from './pick-up/decide.js';
import { publishClosedDays } from './publish-closed-days/decide.js';
import { publishDispatchDays } from './publish-dispatch-days/decide.js';
import { publishPolicy } from './publish-policy/decide.js';
import { recordNotice } from './record-notice/decide.js';
import { renew } from './renew/decide.js';
import { reserve } from './reserve/decide.js';
import { secure } from './secure/decide.js';
import { ship } from './ship/decide.js';

/** Every decision of the lending domain, by the name of its command in camel case. */
export const decisions = {
  acceptReturn,
  addCopy,
  addPickupLocation,
  arrive,
  cancel,
  checkIn,
  pickUp,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  recordNotice,
  renew,
  reserve,
  secure,
  ship,
} as const;

/** Every reason that any decision may give. */
export type Refusal = RefusalOf<(typeof decisions)[keyof typeof decisions]>;

export type RefusalCode = Refusal['code'];
