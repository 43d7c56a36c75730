import type { LendingCommand } from '@torioki/lending';
import { cancelByStaff, checkIn, on } from '@torioki/lending/samples';
import { copyThroughDetours } from '../commands/detours.js';
import { throughEverything } from '../commands/stages.js';

/** A scenario that gives reservation 1 up while its copy a-1 is elsewhere. Then the copy goes through all events. */
export const goesThroughEverything = (given: readonly LendingCommand[]) => [
  {
    name: 'it is given up, and its copy goes through everything meanwhile',
    given,
    rival: [
      cancelByStaff(1),
      on(10, checkIn('a-1')),
      ...throughEverything('a-1', 2, 3),
      ...copyThroughDetours('a-1', 12, 13),
    ],
  },
];
