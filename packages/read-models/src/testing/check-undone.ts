import type { LendingCommand, LendingEvent } from '@torioki/lending';
import { recallCommand } from '@torioki/lending/decisions';
import { undo, withNewId } from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { followStates } from './follow-states.js';
import { runSteps, steadySteps, type Accepted } from './histories.js';

/** The number of undone commands by type and events. */
export type UndoneCounts = ReadonlyMap<string, number>;

const recall = (command: LendingCommand, made: readonly LendingEvent[]) =>
  made[0] ? recallCommand(command, made[0].data, made.length) : null;

/**
 * Undoes each command of random histories, expects everything to be as before, and gives the command again.
 * Returns the number of undone commands of each kind.
 */
export const checkUndone = async (
  ways: number,
  params: { readonly numRuns: number; readonly seed: number },
): Promise<UndoneCounts> => {
  const undone = new Map<string, number>();

  const undoEach = () => {
    const states = followStates();
    let followed = 0;
    return async ({ command, before, made, give }: Accepted): Promise<void> => {
      states.add(before.slice(followed));
      followed = before.length;
      const recorded = recall(command, made);
      if (recorded === null) return;
      const takenBack = await give({ ...undo(command), recorded, at: command.at });
      expect(takenBack).toHaveLength(made.length);
      const compared = states.compare([...made, ...takenBack]);
      expect(compared.after).toEqual(compared.before);
      const types = made.map(({ type }) => type).filter((type) => type !== 'TurnCame');
      const kind = `${command.type}: ${types.join(', ')}`;
      undone.set(kind, (undone.get(kind) ?? 0) + 1);
      expect(await give(withNewId(command))).toEqual(made);
    };
  };

  const property = fc.asyncProperty(steadySteps(ways), (wanted) =>
    runSteps(wanted, undoEach()).then(() => undefined),
  );
  await fc.assert(property, params);
  console.info(`seed ${params.seed}, undone, so that everything was as before:`, Object.fromEntries(undone));
  return undone;
};

/** The types of the events that an undo takes back. */
const takenBackTypes = [
  ...(['Renewed', 'ReturnShipped', 'Secured', 'Shipped', 'ArrivedAtBranch', 'PickedUp', 'Returned'] as const),
  ...(['RemovedFromCirculation', 'ReceivedAtHeadquarters', 'CameBack', 'DeclaredLost'] as const),
];

/** Expects that a command of each kind was undone. */
export const expectAllReached = (undone: UndoneCounts): void => {
  const reached = [...undone.keys()].join(' ').split(/[:, ]+/);
  expect(takenBackTypes.filter((type) => !reached.includes(type))).toEqual([]);
};
