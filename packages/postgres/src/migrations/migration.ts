/** The SQL that brings a schema (its name quoted), whose growth is told on a channel, to the next version. */
export type Migration = (schema: string, channel: string) => string;
