import {
  acceptReturn,
  addPickupLocation,
  withNewId,
  cancelByStaff,
  changeLoanClass,
  receiveAtHeadquarters,
  declareFound,
  declareLost,
  lendToLibrary,
  newBranch,
  places,
  atNoonOf,
  pickUp,
  receiveFromLibrary,
  removeFromCirculation,
  reserve,
  returnToCirculation,
  secure,
  shipReturn,
  staff,
  undo,
  withdraw,
  type SamplePlace,
} from '@torioki/lending/samples';
import {
  lendAtBranchCommands,
  lendAtCounterCommands,
  secureCommands,
  shipCommands,
} from '../commands/stages.js';
import { rulesChange } from './rules-change.js';
import { scenariosOf } from './scenarios-of.js';

const lent = lendAtCounterCommands(1, 'a-1');
const setAside = secureCommands(1, 'a-1', 'hq');
const lost = [...lent, declareLost('a-1')];
const removed = [removeFromCirculation('a-1')];
const away = [lendToLibrary('a-1')];
const travelling = [...lendAtBranchCommands(1, 'a-1', 'wkn'), atNoonOf(9, acceptReturn('a-1', 'wkn'))];

const foundAt = (place: SamplePlace) => ({ ...declareFound('a-1'), actor: staff('counter', place) });

export const copies = [
  ...scenariosOf(changeLoanClass('a-1', 'in-library'), [
    { name: 'a copy is to stay in the library' },
    { name: 'it is withdrawn meanwhile', rival: [withdraw('a-1')] },
  ]),
  ...scenariosOf(removeFromCirculation('a-1'), [
    { name: 'a copy is removed from the shelf' },
    { name: 'a copy that is set aside is removed', given: setAside },
    {
      name: 'a copy is removed that is set aside at another counter',
      given: secureCommands(1, 'a-1', 'gikai'),
    },
    { name: 'a copy is removed that is under way', given: shipCommands(1, 'a-1', 'wkn') },
    { name: 'a copy is removed that travels back', given: travelling },
    { name: 'it is secured meanwhile', given: [reserve(1, [1, 'a', 'hq'])], rival: [secure('a-1')] },
    { name: 'it is lent meanwhile', given: setAside, rival: [pickUp('a-1', 1, 'hq', 1)] },
    { name: 'it is received meanwhile', given: travelling, rival: [receiveAtHeadquarters('a-1')] },
    { name: 'two remove it', rival: [withNewId(removeFromCirculation('a-1'))] },
    ...rulesChange(setAside),
  ]),
  ...scenariosOf(returnToCirculation('a-1'), [
    { name: 'a copy circulates again', given: removed },
    { name: 'it is withdrawn meanwhile', given: removed, rival: [withdraw('a-1')] },
    { name: 'two return it', given: removed, rival: [withNewId(returnToCirculation('a-1'))] },
  ]),
  ...scenariosOf(withdraw('a-1'), [
    { name: 'a copy is withdrawn' },
    { name: 'it is lent to a library meanwhile', rival: [lendToLibrary('a-1')] },
  ]),
  ...scenariosOf(lendToLibrary('a-1'), [
    { name: 'a copy is lent to a library' },
    { name: 'it is withdrawn meanwhile', rival: [withdraw('a-1')] },
  ]),
  ...scenariosOf(receiveFromLibrary('a-1'), [
    { name: 'a library sends a copy back', given: away },
    { name: 'two receive it', given: away, rival: [withNewId(receiveFromLibrary('a-1'))] },
  ]),
  ...scenariosOf(shipReturn('a-1', 'wkn'), [
    { name: 'a copy leaves a branch', given: travelling },
    { name: 'it is received meanwhile', given: travelling, rival: [receiveAtHeadquarters('a-1')] },
    { name: 'two send it', given: travelling, rival: [withNewId(shipReturn('a-1', 'wkn'))] },
  ]),
  ...scenariosOf(declareLost('a-1'), [
    { name: 'a loan is lost', given: lent },
    { name: 'it is returned meanwhile', given: lent, rival: [acceptReturn('a-1', 'hq')] },
    { name: 'its pickup is undone meanwhile', given: lent, rival: [undo(pickUp('a-1', 1, 'hq', 1))] },
    { name: 'two declare it lost', given: lent, rival: [declareLost('a-1')] },
    { name: 'a copy is lost on its way back', given: travelling },
    { name: 'a copy that is set aside is lost', given: setAside },
    { name: 'it is given up meanwhile', given: setAside, rival: [cancelByStaff(1)] },
  ]),
  ...scenariosOf(declareFound('a-1'), [
    { name: 'a lost copy is found', given: lost },
    { name: 'it is withdrawn meanwhile', given: lost, rival: [withdraw('a-1')] },
    { name: 'a branch finds it', given: lost, when: foundAt(places.wkn) },
    {
      name: 'its room becomes a branch meanwhile',
      given: lost,
      when: foundAt(newBranch),
      rival: [addPickupLocation(newBranch)],
    },
  ]),
];
