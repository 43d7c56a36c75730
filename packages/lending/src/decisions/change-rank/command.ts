import { BorrowerId, GroupId, mostLines, nonEmpty, Ranked } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Changes the ranks of reservations in a reading order for which no copy was secured (A32). */
export const ChangeRank = command(
  ['ChangeRank', '優先順位の変更'],
  ['patron', 'counter', 'general-materials'],
  {
    group: GroupId,
    borrower: BorrowerId,
    ranks: nonEmpty(Ranked, 'reservations, each with its rank', mostLines),
  },
);
export type ChangeRank = CommandOf<typeof ChangeRank>;
