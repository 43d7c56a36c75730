import { reading, requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { rulesInForce } from '../../aggregates/index.js';
import { Count, Label, LocationId, orNull, PickupClass } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { all } from '../rule.js';
import type { AddLocationSituation } from './situation.js';
import { headquartersIsCounter } from './rules/headquarters-is-counter.js';
import { newLocation } from './rules/new-location.js';
import { oneHeadquarters } from './rules/one-headquarters.js';

/** Adds a place to the list of pickup locations (R26). */
const AddPickupLocation = command(['AddPickupLocation', '受取場所の登録'], ['general-materials'], {
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  headquarters: t.boolean,
  transitDays: orNull(Count),
});

const rules = all(newLocation, oneHeadquarters, ({ command }: AddLocationSituation) =>
  headquartersIsCounter(command),
);

export const addPickupLocation = decision(AddPickupLocation, function* (command) {
  const { published } = yield* reading({ published: rulesInForce });
  yield* requiring(rules({ command, published }));
  const { at, location, name, pickupClass, headquarters, transitDays } = command;
  return [
    { type: 'PickupLocationAdded', data: { at, location, name, pickupClass, headquarters, transitDays } },
  ];
});
