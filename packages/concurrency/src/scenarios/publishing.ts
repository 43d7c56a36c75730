import {
  addCopy,
  addPickupLocation,
  changePlace,
  closePlace,
  headquarters,
  newBranch,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  reopenPlace,
  wakkanai,
} from '@torioki/lending/samples';
import { copyThroughDetours } from '../commands/detours.js';
import { throughEverything } from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

export const publishing = [
  ...scenariosOf(publishPolicy({ reservationLimit: 3 }), [
    { name: 'a policy is published' },
    { name: 'it holds already', given: [publishPolicy({ reservationLimit: 3 })] },
    { name: 'two publish it', rival: [publishPolicy({ reservationLimit: 3 })] },
    ...rulesChange(),
  ]),
  ...scenariosOf(publishDispatchDays([8, 9]), [
    { name: 'dispatch days are published' },
    { name: 'two publish the same', rival: [publishDispatchDays([9, 8])] },
    ...rulesChange(),
  ]),
  ...scenariosOf(publishClosedDays('wkn', [8, 9]), [
    { name: 'closed days are published' },
    { name: 'two publish the same', rival: [publishClosedDays('wkn', [9, 8])] },
    ...rulesChange(),
  ]),
  ...scenariosOf(addPickupLocation(newBranch), [
    { name: 'a pickup location is added' },
    { name: 'a pickup location is known already', when: addPickupLocation(wakkanai) },
    {
      name: 'two add one pickup location',
      rival: [addPickupLocation({ ...headquarters, location: newBranch.location, headquarters: false })],
    },
  ]),
  ...scenariosOf(changePlace('wkn'), [
    { name: 'a place is renamed' },
    { name: 'two rename it', rival: [changePlace('wkn')] },
  ]),
  ...scenariosOf(closePlace('wkn'), [
    { name: 'a place is closed' },
    { name: 'two close it', rival: [closePlace('wkn')] },
  ]),
  ...scenariosOf(reopenPlace('wkn'), [
    { name: 'a place is reopened', given: [closePlace('wkn')] },
    { name: 'two reopen it', given: [closePlace('wkn')], rival: [reopenPlace('wkn')] },
  ]),
  ...scenariosOf(addCopy('a-3'), [
    { name: 'a copy is added' },
    { name: 'a copy is known already', when: addCopy('a-1', 'b') },
    { name: 'two add one copy', rival: [addCopy('a-3', 'b')] },
    {
      name: 'another adds the copy, and it goes through everything',
      rival: [addCopy('a-3'), ...throughEverything('a-3', 2, 3)],
    },
    {
      name: 'another adds the copy, and it goes through detours',
      rival: [addCopy('a-3'), ...copyThroughDetours('a-3', 2, 3)],
    },
  ]),
];
