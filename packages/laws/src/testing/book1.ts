import {
  close,
  fill,
  giveBack,
  nightly,
  pickUp,
  renew,
  reserve,
  reserveFor,
  reserveInOrder,
  ship,
} from '../stories/orders.js';
import type { Step } from './ledgers.js';

/** 佐藤 waits for BOOK1. */
export const waits = reserve('佐藤', 'BOOK1');
/** 高橋 waits for BOOK1. */
export const anotherWaits = reserve('高橋', 'BOOK1');
export const bothWait = [waits, anotherWaits];
/** The copy of BOOK1 is set aside. */
export const secured = fill('BOOK1-1');
export const leaves = ship('BOOK1-1');
/** 佐藤 picks the copy up. */
export const lent = pickUp('佐藤', 'BOOK1-1');
export const renewal = renew('佐藤', 'BOOK1-1');
export const back = giveBack('BOOK1-1');
/** 佐藤 reserves three volumes in reading order. */
export const inOrder = reserveInOrder('佐藤', ['BOOK1', 1], ['BOOK2', 2], ['BOOK3', 3]);
export const closed = close('2021-04-10', '2021-04-20', '2021-04-21');

export const evening = '2021-04-03T20:00';
/** The copy is set aside for 佐藤, to be picked up at a place. */
export const keptAt = (at: string): readonly Step[] => [reserveFor(at, '佐藤', 'BOOK1'), secured];
/** The evening's mail has reported that the copy is set aside. */
export const toldAt = (at: string): readonly Step[] => [...keptAt(at), evening, nightly];
/** The next dispatch day has come. */
export const onTuesday = (at: string): readonly Step[] => [...toldAt(at), '2021-04-06T10:00'];
export const sentTo = (at: string): readonly Step[] => [...onTuesday(at), leaves];
