import type { JsonObject } from '@torioki/event-store';

/** What stands in an event, without its time, and without what it leaves open. */
export const contentOf = ({ at: _, ...data }: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([, one]) => one !== null));
