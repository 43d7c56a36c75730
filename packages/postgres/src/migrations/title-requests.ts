import { registryTable } from './registry-table.js';

/** Version 3, never to be changed: what patrons ask for that the library does not hold. */
export const titleRequests = (schema: string): string => registryTable(schema, 'request');
