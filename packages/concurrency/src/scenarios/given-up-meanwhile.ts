import type { LendingCommand } from '@torioki/lending';
import { cancelByStaff, receiveAtHeadquarters, atNoonOf } from '@torioki/lending/samples';
import { copyDetours } from '../commands/detours.js';
import { allCopyEvents } from '../commands/stages.js';

/** A scenario: meanwhile reservation 1 is cancelled, and its copy a-1 goes through all events of a copy. */
export const giveUpMeanwhile = (given: readonly LendingCommand[]) => [
  {
    name: 'it is given up, and its copy goes through everything meanwhile',
    given,
    rival: [
      cancelByStaff(1),
      atNoonOf(10, receiveAtHeadquarters('a-1')),
      ...allCopyEvents('a-1', 2, 3),
      ...copyDetours('a-1', 12, 13),
    ],
  },
];
