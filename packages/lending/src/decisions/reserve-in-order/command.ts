import * as t from 'io-ts';
import {
  Block,
  BorrowerId,
  derived,
  GroupId,
  LocationId,
  mostLines,
  nonEmpty,
  PositiveCount,
  ReservationId,
  TitleId,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

const RankedLine = t.exact(
  t.type({
    reservation: derived('reservation', ReservationId),
    title: TitleId,
    location: LocationId,
    rank: PositiveCount,
  }),
  'a line with a title, a location and a rank',
);

/** 読みたい順予約: reserves titles to be read in an order, smaller ranks first, all or none (R41, R44, R45). */
export const ReserveInOrder = command(
  ['ReserveInOrder', '読みたい順予約'],
  ['patron', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    group: derived('group', GroupId),
    lines: nonEmpty(RankedLine, 'lines, each with a title, a location and a rank', mostLines),
    block: Block,
  },
);
export type ReserveInOrder = CommandOf<typeof ReserveInOrder>;
