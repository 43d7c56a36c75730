import type { SealedEvent } from '@torioki/event-store';
import { storable } from './storable.js';

/** What an event is found by. */
export interface Entry {
  readonly tag: string;
  readonly type: string;
  readonly position: number;
}

/** An event's entries: its type alone, which has no tag, and its type with each tag. */
export const entriesOf = ({
  type,
  tags,
  position,
}: Pick<SealedEvent, 'type' | 'tags' | 'position'>): readonly Entry[] =>
  ['', ...(JSON.parse(tags) as readonly string[])].map((tag) => ({
    tag: storable(tag),
    type: storable(type),
    position,
  }));
