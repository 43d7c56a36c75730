import type { RulesInForce } from '../../aggregates/index.js';
import type { AddPickupLocation } from './command.js';

export interface Adding {
  readonly command: AddPickupLocation;
  readonly published: RulesInForce;
}
