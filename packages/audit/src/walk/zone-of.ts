import { policyAt, type Instant, type RulesInForce, type TimeZone } from '@torioki/lending';
import { firstZone } from './clock-of-library.js';

export const zoneOf = (published: RulesInForce, at: Instant): TimeZone =>
  policyAt(published, at)?.timeZone ?? firstZone;
