import { BorrowerId, GroupId, mostLines, nonEmpty, Ranked } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes over the ranks of a reading order, after its reservations (ours). */
export const TakeOverReadingOrder = command(
  ['TakeOverReadingOrder', '読みたい順の引継ぎ'],
  ['general-materials'],
  {
    group: GroupId,
    borrower: BorrowerId,
    ranks: nonEmpty(Ranked, 'reservations, each with its rank', mostLines),
  },
);
export type TakeOverReadingOrder = CommandOf<typeof TakeOverReadingOrder>;
