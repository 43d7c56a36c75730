import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { DataOf, LendingEvent } from '../../events/index.js';
import type { Policy } from '../../policy/index.js';
import type { CommandId, Instant, Pseudonyms } from '../../vocabulary/index.js';

/** The situation that comes back. */
export type Back = DataOf<'Undone'>['back'];
export type BackFrom<Type extends Back['is']> = Extract<Back, { readonly is: Type }>;

/** The command that undoes, and the id of the command that is undone. */
export interface Undoing {
  readonly at: Instant;
  readonly command: CommandId;
  readonly policy: Policy;
  /** All pseudonyms of the person whose loan or reservation the command changed, if the caller knows them. */
  readonly pseudonyms?: Pseudonyms | undefined;
}

const noIds = { loan: null, reservation: null, copy: null, borrower: null, group: null };

/** An undone event with the ids of the event that it takes back. */
export const makeUndone = (
  { at, command }: Pick<Undoing, 'at' | 'command'>,
  undone: LendingEvent<Back['is']>,
  back: Back,
): LendingEvent<'Undone'> => {
  const { loan, reservation, copy, title, borrower, group } = { ...noIds, ...undone.data };
  return { type: 'Undone', data: { at, command, loan, reservation, copy, title, borrower, group, back } };
};

/** An undone event, after the end of the turn that came with the undone command. */
export const withTurnEnded = (
  { at }: Pick<Undoing, 'at'>,
  turn: DataOf<'TurnCame'> | null,
  undone: LendingEvent<'Undone'>,
): NonEmptyArray<LendingEvent<'Undone' | 'TurnPassedOn'>> =>
  turn ? [{ type: 'TurnPassedOn', data: { ...turn, at } }, undone] : [undone];
