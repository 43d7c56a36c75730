import type { Json } from '@torioki/event-store';
import type { GuardedName, HostRule, Reads } from '@torioki/lending/host-rules';

/**
 * A rule of your own for commands, from `defineRule`. It judges after the library's rules and can only
 * refuse. The append condition contains the states that the rule reads. So the rule is as strict as the
 * library's rules. Its `facts` may use fields of a person that only your directory has.
 */
export type OwnRule = HostRule<GuardedName, Reads, Json, never>;
