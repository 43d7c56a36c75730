import type { Json, JsonObject } from '@torioki/event-store';
import type { GuardedName } from './guarded-names.js';
import type { HostRule } from './host-rule.js';
import type { Reads } from './reads.js';

/**
 * Defines a rule of your own, so that the compiler knows its command, its states and its facts. Write `reads` and
 * `facts` before `judge`, and `texts` last.
 */
export const defineRule = <
  const Name extends GuardedName,
  Read extends Reads = Reads,
  Facts extends Json = Json,
  Person extends object = object,
  Reasons extends JsonObject = JsonObject,
>(
  rule: HostRule<Name, Read, Facts, Person, Reasons>,
): HostRule<Name, Read, Facts, Person, Reasons> => rule;
