import { registryTable } from './registry-table.js';

/**
 * Version 1, never to be changed: the tables of a patron registry. Text is compared by code point. Whoever has the one
 * row of `registry` locked writes alone.
 */
export const registry = (schema: string): string => `
CREATE TABLE ${schema}.registry (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL
);
${['patron', 'card', 'borrower', 'command', 'event', 'mail'].map((name) => registryTable(schema, name)).join('\n')}
`;
