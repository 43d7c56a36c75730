import type { Law } from './law.js';
import { allowed } from './laws/allowed.js';
import { atOnce } from './laws/at-once.js';
import { cancelSecured } from './laws/cancel-secured.js';
import { cancelWaiting } from './laws/cancel-waiting.js';
import { due } from './laws/due.js';
import { dueShort } from './laws/due-short.js';
import { firstCome } from './laws/first-come.js';
import { inOrder } from './laws/in-order.js';
import { keptForAnother } from './laws/kept-for-another.js';
import { leavesTheHouse } from './laws/leaves-the-house.js';
import { limit } from './laws/limit.js';
import { limitWhole } from './laws/limit-whole.js';
import { nobodyPassedOver } from './laws/nobody-passed-over.js';
import { notBorrowed } from './laws/not-borrowed.js';
import { notLateToday } from './laws/not-late-today.js';
import { notThere } from './laws/not-there.js';
import { notTwice } from './laws/not-twice.js';
import { onHand } from './laws/on-hand.js';
import { oneCopy } from './laws/one-copy.js';
import { outOfOrder } from './laws/out-of-order.js';
import { placeKept } from './laws/place-kept.js';
import { refusedNothing } from './laws/refused-nothing.js';
import { renew2 } from './laws/renew-2.js';
import { renew3 } from './laws/renew-3.js';
import { renew4 } from './laws/renew-4.js';
import { renew5 } from './laws/renew-5.js';
import { renewDue } from './laws/renew-due.js';
import { shows } from './laws/shows.js';
import { turnStays } from './laws/turn-stays.js';
import { words } from './laws/words.js';

/** The table of laws, in the order in which a librarian meets them. */
export const laws: readonly Law[] = [
  limit,
  limitWhole,
  onHand,
  leavesTheHouse,
  notTwice,
  notBorrowed,
  cancelWaiting,
  cancelSecured,
  firstCome,
  placeKept,
  oneCopy,
  keptForAnother,
  nobodyPassedOver,
  due,
  dueShort,
  renewDue,
  renew2,
  renew3,
  renew4,
  renew5,
  notLateToday,
  inOrder,
  turnStays,
  outOfOrder,
  words,
  notThere,
  allowed,
  refusedNothing,
  shows,
  atOnce,
];

/** A law by its id. */
export const lawOf = (id: string): Law | undefined => laws.find((law) => law.id === id);
