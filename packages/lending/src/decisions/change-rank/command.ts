import * as t from 'io-ts';
import {
  BorrowerId,
  GroupId,
  mostLines,
  nonEmpty,
  PositiveCount,
  ReservationId,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

const Ranked = t.exact(
  t.type({ reservation: ReservationId, rank: PositiveCount }),
  'the id of a reservation and its rank',
);

/** Changes the ranks of reservations in a reading order whose turn has not come (A32). */
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
