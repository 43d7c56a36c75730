const table = (schema: string, name: string): string => `
CREATE TABLE ${schema}.${name} (
  key text COLLATE "C" PRIMARY KEY,
  patron text COLLATE "C" NOT NULL,
  due text COLLATE "C" NOT NULL,
  document json NOT NULL
);
ALTER TABLE ${schema}.${name} ALTER COLUMN key SET STATISTICS 0, ALTER COLUMN patron SET STATISTICS 0;
CREATE INDEX ${name}_by_patron ON ${schema}.${name} (patron, key);
CREATE INDEX ${name}_by_due ON ${schema}.${name} (due, key);`;

/**
 * Version 1, never to be changed: the tables of a patron registry. Text is compared by code point. Whoever has the one
 * row of `registry` locked writes alone. Whose rows there are is not to be in the server's statistics, where it would
 * outlive them.
 */
export const registry = (schema: string): string => `
CREATE TABLE ${schema}.registry (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL
);
${['patron', 'card', 'borrower', 'command', 'event', 'mail'].map((name) => table(schema, name)).join('\n')}
`;
