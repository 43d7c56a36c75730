import {
  addCopy,
  addPickupLocation,
  changePickupLocation,
  closePickupLocation,
  extendClosure,
  headquarters,
  newBranch,
  publishClosedDays,
  publishDispatchDays,
  publishPolicy,
  reopenPickupLocation,
  wakkanai,
} from '@torioki/lending/samples';
import { copyDetours } from '../commands/detours.js';
import { allCopyEvents } from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

export const publishing = [
  ...scenariosOf(publishPolicy({ reservationLimit: 3 }), [
    { name: 'a policy is published' },
    { name: 'it is in force already', given: [publishPolicy({ reservationLimit: 3 })] },
    { name: 'two publish it', rival: [publishPolicy({ reservationLimit: 3 })] },
    ...rulesChange(),
  ]),
  ...scenariosOf(publishDispatchDays([8, 9]), [
    { name: 'dispatch days are published' },
    { name: 'two publish the same', rival: [publishDispatchDays([9, 8])] },
    { name: 'one of them is a closed day', given: [publishClosedDays('hq', [9])] },
    { name: 'one of them becomes a closed day meanwhile', rival: [publishClosedDays('hq', [9])] },
    { name: 'a closure falls on them meanwhile', rival: [extendClosure(8, 9, 10)] },
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
  ...scenariosOf(changePickupLocation('wkn'), [
    { name: 'a place is renamed' },
    { name: 'two rename it', rival: [changePickupLocation('wkn')] },
  ]),
  ...scenariosOf(closePickupLocation('wkn'), [
    { name: 'a place is closed' },
    { name: 'two close it', rival: [closePickupLocation('wkn')] },
  ]),
  ...scenariosOf(reopenPickupLocation('wkn'), [
    { name: 'a place is reopened', given: [closePickupLocation('wkn')] },
    { name: 'two reopen it', given: [closePickupLocation('wkn')], rival: [reopenPickupLocation('wkn')] },
  ]),
  ...scenariosOf(addCopy('a-3'), [
    { name: 'a copy is added' },
    { name: 'a copy is known already', when: addCopy('a-1', 'b') },
    { name: 'two add one copy', rival: [addCopy('a-3', 'b')] },
    {
      name: 'another adds the copy, and it goes through everything',
      rival: [addCopy('a-3'), ...allCopyEvents('a-3', 2, 3)],
    },
    {
      name: 'another adds the copy, and it goes through detours',
      rival: [addCopy('a-3'), ...copyDetours('a-3', 2, 3)],
    },
  ]),
];
