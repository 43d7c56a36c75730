/**
 * Returns SQL that brings a schema to the next version. `schema` is its quoted name. The functions of the
 * schema notify on `channel`.
 */
export type Migration = (schema: string, channel: string) => string;
