import type { RulesInForce } from '../../aggregates/index.js';
import type { AddPickupLocation } from './command.js';

/** What the rules of AddPickupLocation look at. */
export interface Adding {
  readonly command: AddPickupLocation;
  readonly published: RulesInForce;
}
