import type { Instant, Queued } from '@torioki/lending';

/** An open reservation of a title: it waits for a copy, or has one until the pickup. */
export interface OpenInQueue extends Omit<Queued, 'title'> {
  readonly since: Instant;
}

/** The open reservations of a title, first come first (A16). */
export type TitleQueueDocument = readonly OpenInQueue[];
