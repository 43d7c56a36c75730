import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Instant, LoanId, LocationId, orNull, type Role } from '../../vocabulary/index.js';

/** A recorded command that can be undone: its type, its time, the place of its sender, and its ids. */
export const RecordedCommand = t.exact(
  t.type({
    type: t.literal('Renew', '"Renew"'),
    at: Instant,
    /** Null if a patron gave the command. */
    location: orNull(LocationId),
    loan: LoanId,
  }),
  'a recorded renewal, with its time, the place of its sender and its loan',
);
export type RecordedCommand = t.TypeOf<typeof RecordedCommand>;

/** The roles that may give each of these commands. A test compares them with the commands themselves. */
export const rolesOf: Readonly<Record<RecordedCommand['type'], readonly Role[]>> = {
  Renew: ['patron', 'counter', 'general-materials'],
};

/** A recorded command in the form that Undo reads. Null if commands of its type cannot be undone. */
export const recallCommand = (recorded: object): RecordedCommand | null => {
  const { actor } = recorded as { readonly actor?: { readonly location?: unknown } };
  const decoded = RecordedCommand.decode({ ...recorded, location: actor?.location ?? null });
  return E.isRight(decoded) ? decoded.right : null;
};
