import type { Law } from './law.js';
import { allowed } from './laws/allowed.js';
import { atOnce } from './laws/at-once.js';
import { cancelSecured } from './laws/cancel-secured.js';
import { cancelWaiting } from './laws/cancel-waiting.js';
import { cards } from './laws/cards.js';
import { closureMoves } from './laws/closure-moves.js';
import { counterBeforeMail } from './laws/counter-before-mail.js';
import { dispatchDay } from './laws/dispatch-day.js';
import { dueHome } from './laws/due-home.js';
import { dueShort } from './laws/due-short.js';
import { due } from './laws/due.js';
import { ends } from './laws/ends.js';
import { firstCome } from './laws/first-come.js';
import { holdEnds } from './laws/hold-ends.js';
import { inOrder } from './laws/in-order.js';
import { keptForAnother } from './laws/kept-for-another.js';
import { leavesTheHouse } from './laws/leaves-the-house.js';
import { limitWhole } from './laws/limit-whole.js';
import { limit } from './laws/limit.js';
import { mailEvening } from './laws/mail-evening.js';
import { mailNotAfter } from './laws/mail-not-after.js';
import { mailOnce } from './laws/mail-once.js';
import { nobodyPassedOver } from './laws/nobody-passed-over.js';
import { notBorrowed } from './laws/not-borrowed.js';
import { notLateToday } from './laws/not-late-today.js';
import { notThere } from './laws/not-there.js';
import { notTwice } from './laws/not-twice.js';
import { onHand } from './laws/on-hand.js';
import { oneCopy } from './laws/one-copy.js';
import { onePlace } from './laws/one-place.js';
import { outOfOrder } from './laws/out-of-order.js';
import { pickupFrom } from './laws/pickup-from.js';
import { pickupPlace } from './laws/pickup-place.js';
import { placeKept } from './laws/place-kept.js';
import { promises } from './laws/promises.js';
import { privateLaw } from './laws/private.js';
import { refusedNothing } from './laws/refused-nothing.js';
import { registered } from './laws/registered.js';
import { renew1 } from './laws/renew-1.js';
import { renew2 } from './laws/renew-2.js';
import { renew3 } from './laws/renew-3.js';
import { renew4 } from './laws/renew-4.js';
import { renew5 } from './laws/renew-5.js';
import { renewDue } from './laws/renew-due.js';
import { repeat } from './laws/repeat.js';
import { restart } from './laws/restart.js';
import { returnPlace } from './laws/return-place.js';
import { rulesOfTheDay } from './laws/rules-of-the-day.js';
import { shows } from './laws/shows.js';
import { suspended } from './laws/suspended.js';
import { turnStays } from './laws/turn-stays.js';
import { undone } from './laws/undone.js';
import { words } from './laws/words.js';

/** The table of laws, in the order of a librarian's work. */
export const laws: readonly Law[] = [
  limit,
  limitWhole,
  onHand,
  leavesTheHouse,
  notTwice,
  notBorrowed,
  registered,
  cancelWaiting,
  cancelSecured,
  firstCome,
  placeKept,
  suspended,
  oneCopy,
  keptForAnother,
  nobodyPassedOver,
  pickupPlace,
  cards,
  counterBeforeMail,
  dispatchDay,
  holdEnds,
  promises,
  mailOnce,
  mailEvening,
  mailNotAfter,
  pickupFrom,
  due,
  dueShort,
  dueHome,
  renewDue,
  renew1,
  renew2,
  renew3,
  renew4,
  renew5,
  notLateToday,
  closureMoves,
  returnPlace,
  rulesOfTheDay,
  inOrder,
  turnStays,
  outOfOrder,
  onePlace,
  words,
  notThere,
  allowed,
  refusedNothing,
  undone,
  shows,
  privateLaw,
  repeat,
  restart,
  ends,
  atOnce,
];

export const lawOf = (id: string): Law | undefined => laws.find((law) => law.id === id);
