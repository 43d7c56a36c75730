import { acceptReturn, renew, undo, withNewId } from '@torioki/lending/samples';
import { lendAtCounterCommands } from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const renewal = renew(1, 1);
const renewed = [...lendAtCounterCommands(1, 'a-1'), renewal];

export const undoing = [
  ...scenariosOf(undo(renewal), [
    { name: 'a renewal is undone', given: renewed },
    { name: 'the loan is returned meanwhile', given: renewed, rival: [acceptReturn('a-1', 'hq')] },
    { name: 'two undo it', given: renewed, rival: [withNewId(undo(renewal))] },
    ...rulesChange(renewed),
  ]),
];
