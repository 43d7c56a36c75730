import type { Copy } from '../../aggregates/index.js';
import type { PickUp } from './command.js';

export type Awaited = Extract<Copy, { readonly is: 'set-aside' | 'at-branch' }>;

/** What the rules of PickUp look at. */
export interface PickingUp {
  readonly command: PickUp;
  readonly copy: Awaited;
}
