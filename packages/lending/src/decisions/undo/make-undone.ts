import type { DataOf, LendingEvent } from '../../events/index.js';
import type { CommandId, Instant } from '../../vocabulary/index.js';

/** The situation that comes back. */
export type Back = DataOf<'Undone'>['back'];
export type BackFrom<Type extends Back['is']> = Extract<Back, { readonly is: Type }>;

/** The command that undoes, and the id of the command that is undone. */
export interface Undoing {
  readonly at: Instant;
  readonly command: CommandId;
}

const noIds = { loan: null, reservation: null, borrower: null, group: null };

/** An undone event with the ids of the event that it takes back. */
export const makeUndone = (
  { at, command }: Undoing,
  undone: LendingEvent<Back['is']>,
  back: Back,
): LendingEvent<'Undone'> => {
  const { loan, reservation, copy, title, borrower, group } = { ...noIds, ...undone.data };
  return { type: 'Undone', data: { at, command, loan, reservation, copy, title, borrower, group, back } };
};
