import type { Instant, TimeZone } from '@torioki/lending';
import { policyAt, type RulesInForce } from '@torioki/lending/aggregates';
import { firstZone } from './library-clock.js';

export const findZoneAt = (published: RulesInForce, at: Instant): TimeZone =>
  policyAt(published, at)?.timeZone ?? firstZone;
