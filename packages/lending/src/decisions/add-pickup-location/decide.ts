import { reading, requiring } from '@torioki/event-store';
import { rulesInForce } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { all } from '../rule.js';
import type { Adding } from './adding.js';
import { AddPickupLocation } from './command.js';
import { headquartersIsCounter } from './rules/headquarters-is-counter.js';
import { newLocation } from './rules/new-location.js';
import { oneHeadquarters } from './rules/one-headquarters.js';

const rules = all(newLocation, oneHeadquarters, ({ command }: Adding) => headquartersIsCounter(command));

export const addPickupLocation = decision(AddPickupLocation, function* (command) {
  const { published } = yield* reading({ published: rulesInForce });
  yield* requiring(rules({ command, published }));
  const { at, location, name, pickupClass, headquarters, transitDays } = command;
  return [
    { type: 'PickupLocationAdded', data: { at, location, name, pickupClass, headquarters, transitDays } },
  ];
});
