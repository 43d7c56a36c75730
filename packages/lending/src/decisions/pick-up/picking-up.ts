import type { Borrower, Copy, PickupLocation, Queue, Shelf } from '../../aggregates/index.js';
import type { LocalDate } from '../../vocabulary/index.js';
import type { PickUp } from './command.js';

export type Awaited = Extract<Copy, { readonly is: 'set-aside' | 'in-transit-out' | 'at-branch' }>;

/** What the rules look at when a reservation is filled. */
export interface PickingUp {
  readonly command: PickUp;
  readonly copy: Awaited;
  readonly theirs: Borrower;
}

/** What the rules look at when a copy is lent from the shelf. */
export interface WalkingIn {
  readonly command: PickUp;
  readonly copy: Extract<Copy, { readonly is: 'on-shelf' }>;
  readonly theirs: Borrower;
  readonly place: PickupLocation;
  readonly queue: Queue;
  readonly shelf: Shelf;
  readonly today: LocalDate;
}
