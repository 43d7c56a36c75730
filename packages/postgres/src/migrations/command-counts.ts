import { registryTable } from './registry-table.js';

/** Version 6, never to be changed: the number of commands of a patron within an hour. */
export const commandCounts = (schema: string): string => registryTable(schema, 'count');
