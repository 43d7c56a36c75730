import type { Json } from '@torioki/event-store';
import type { GuardedName, HostRule, Reads } from '@torioki/lending/host-rules';
import type { Person } from '@torioki/patrons';

/**
 * A rule of your own for commands, from `defineRule`. It judges after the library's rules and can only refuse.
 * The states that it reads are in the append condition, so it is as strict as the library's rules.
 */
export type OwnRule = HostRule<GuardedName, Reads, Json, Person>;
