import type { EventBody } from './event.js';

/** Matches an event that has any of `types` and all of `tags`. Give at least one of the two. */
export interface QueryItem {
  readonly types?: readonly string[];
  readonly tags?: readonly string[];
  /** Matches every event whose type is not in this list. Such an item has neither `types` nor `tags`. */
  readonly exceptTypes?: readonly string[];
}

/** Selects the events that match any of the items, or every event. A query without items selects nothing. */
export type Query = readonly QueryItem[] | 'everything';

const matchesItem = (item: QueryItem, event: Pick<EventBody, 'type' | 'tags'>): boolean =>
  item.exceptTypes?.includes(event.type) !== true &&
  (item.types === undefined || item.types.includes(event.type)) &&
  (item.tags === undefined || item.tags.every((tag) => event.tags.includes(tag)));

/** Whether a query selects an event (the DCB specification, dcb.events). */
export const matches = (query: Query, event: Pick<EventBody, 'type' | 'tags'>): boolean =>
  query === 'everything' || query.some((item) => matchesItem(item, event));
