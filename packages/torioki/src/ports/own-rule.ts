import type { Json } from '@torioki/event-store';
import type { GuardedName, HostRule, Reads } from '@torioki/lending/host-rules';

/**
 * A rule of your own for commands, from `defineRule`. It judges after the library's rules and can only refuse.
 * The states that it reads are in the append condition, so it is as strict as the library's rules.
 * Its `facts` may take fields of a person that only your directory has.
 */
export type OwnRule = HostRule<GuardedName, Reads, Json, never>;
