import * as t from 'io-ts';
import {
  Block,
  BorrowerId,
  derived,
  LocationId,
  mostLines,
  nonEmpty,
  ReservationId,
  TitleId,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

const Line = t.exact(
  t.type({ reservation: derived('reservation', ReservationId), title: TitleId, location: LocationId }),
  'a line with a title and a location',
);
export type Line = t.TypeOf<typeof Line>;

/** Places a reservation for each ticked line of a cart, all or none (R40, R43, R64, A8). */
export const Reserve = command(['Reserve', '予約'], ['patron', 'counter', 'general-materials'], {
  borrower: BorrowerId,
  lines: nonEmpty(Line, 'lines, each with a title and a location', mostLines),
  block: Block,
});
export type Reserve = CommandOf<typeof Reserve>;
