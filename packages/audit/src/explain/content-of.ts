import type { JsonObject } from '@torioki/event-store';

/** The data of an event without its time and without its null fields. */
export const selectContent = ({ at: _, ...data }: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([, one]) => one !== null));
