import type { Borrower, Copy, PickupLocation, Queue, Shelf } from '../../aggregates/index.js';
import type { Actor, Block, BorrowerId, LocalDate, LocationId } from '../../vocabulary/index.js';

export type AwaitedCopy = Extract<Copy, { readonly is: 'set-aside' | 'in-transit-out' | 'at-branch' }>;

interface PickUpFields {
  readonly actor: Actor;
  readonly borrower: BorrowerId;
  readonly location: LocationId;
  readonly cards: { readonly prefectural: boolean; readonly branch: boolean };
  readonly block?: Block;
}

/** The situation when a copy fills a reservation. */
export interface PickUpSituation {
  readonly command: PickUpFields;
  readonly copy: AwaitedCopy;
  readonly theirs: Borrower;
}

/** The situation when a copy is lent from the shelf. */
export interface WalkInSituation {
  readonly command: PickUpFields;
  readonly copy: Extract<Copy, { readonly is: 'on-shelf' }>;
  readonly theirs: Borrower;
  readonly place: PickupLocation;
  readonly queue: Queue;
  readonly shelf: Shelf;
  readonly today: LocalDate;
}
