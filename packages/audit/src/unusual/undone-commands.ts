import type { LocationId } from '@torioki/lending';
import { groupBy, type RankedCases } from './ranked-cases.js';

/** The commands of a location, or of a member of staff there. */
export interface StaffCommands {
  readonly location: LocationId;
  /** The staff code; null if it was not requested. */
  readonly staff: string | null;
  readonly undone: number;
  /** The number of all commands, including those that undid another command. */
  readonly given: number;
}

/** A location or a member of staff that undid commands. */
export interface UndoneCommands extends StaffCommands {
  /** The expected number of undone commands, computed from the share of all others. */
  readonly usual: number;
}

const sumCommands = (some: readonly StaffCommands[]): Pick<StaffCommands, 'undone' | 'given'> => ({
  undone: some.reduce((sum, { undone }) => sum + undone, 0),
  given: some.reduce((sum, { given }) => sum + given, 0),
});

const addAtLocations = (commands: readonly StaffCommands[]): readonly StaffCommands[] =>
  [...groupBy(commands, ({ location }) => location).values()].flatMap((some) =>
    some[0] ? [{ location: some[0].location, staff: null, ...sumCommands(some) }] : [],
  );

/** Ranks locations, or members of staff, by the excess of undone commands over the usual number. */
export const rankUndoneCommands = (
  commands: readonly StaffCommands[],
  byStaff: boolean,
): RankedCases<UndoneCommands> => {
  const compared = byStaff ? commands : addAtLocations(commands);
  const all = sumCommands(compared);
  const cases = compared.flatMap((one): readonly UndoneCommands[] => {
    const others = all.given - one.given;
    const usual = others === 0 ? 0 : ((all.undone - one.undone) / others) * one.given;
    return one.undone === 0 ? [] : [{ ...one, usual }];
  });
  return {
    cases: cases.sort((one, other) => other.undone - other.usual - (one.undone - one.usual)),
    compared: compared.length,
    isBlind: compared.length < 2,
  };
};
