import type { Desk } from './desk.js';
import { deskFor } from './desk-for.js';
import type { Hindrance } from './in-service.js';
import { checkedRequests } from './requests/checked-requests.js';
import type { Naming } from './title-names.js';

/** The desk at which an actor gives commands, while the library is in service. */
export const deskInService = (
  { hindrance, naming }: { readonly hindrance: Hindrance; readonly naming: Naming | undefined },
  parts: Parameters<typeof deskFor>[0],
  actor: unknown,
): Desk => checkedRequests({ withheld: hindrance, naming }, deskFor(parts, actor));
