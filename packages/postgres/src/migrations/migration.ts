/**
 * SQL that brings a schema (its name quoted) to the next version. Its functions report growth on the channel.
 */
export type Migration = (schema: string, channel: string) => string;
