import { registryTable } from './registry-table.js';

/** Version 5, never to be changed: the notices that mails announce, each in one mail. */
export const notices = (schema: string): string => registryTable(schema, 'notice');
