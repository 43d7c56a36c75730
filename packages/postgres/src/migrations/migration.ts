/** SQL that brings a schema (its name quoted) to the next version. Growth is notified on the channel. */
export type Migration = (schema: string, channel: string) => string;
