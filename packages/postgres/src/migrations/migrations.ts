import { events } from './events.js';

/** The SQL that brings a schema (its name quoted), whose growth is told on a channel, to the next version. */
export type Migration = (schema: string, channel: string) => string;

/** From version 0, an empty schema. Never change one that was released. */
export const migrations: readonly Migration[] = [events];
