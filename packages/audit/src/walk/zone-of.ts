import type { Instant, TimeZone } from '@torioki/lending';
import { policyAt, type RulesInForce } from '@torioki/lending/aggregates';
import { firstZone } from './clock-of-library.js';

export const zoneOf = (published: RulesInForce, at: Instant): TimeZone =>
  policyAt(published, at)?.timeZone ?? firstZone;
