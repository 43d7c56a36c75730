import type { LendingCommand } from '@torioki/lending';
import { borrowerId } from '@torioki/lending/samples';

/** The same command with all pseudonyms of the person: the fresh one, and the used ones. */
export const asPerson = <
  Given extends LendingCommand<'Reserve'> | LendingCommand<'ReserveInOrder' | 'PickUp' | 'Renew' | 'Undo'>,
>(
  command: Given,
  fresh: number,
  ...used: readonly number[]
): Given => ({
  ...command,
  pseudonyms: { fresh: borrowerId(fresh), used: used.map(borrowerId) },
});
