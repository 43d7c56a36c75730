/** A table of a patron registry. Whose rows there are is not to be in the server's statistics, where it would outlive them. */
export const registryTable = (schema: string, name: string): string => `
CREATE TABLE ${schema}.${name} (
  key text COLLATE "C" PRIMARY KEY,
  patron text COLLATE "C" NOT NULL,
  due text COLLATE "C" NOT NULL,
  document json NOT NULL
);
ALTER TABLE ${schema}.${name} ALTER COLUMN key SET STATISTICS 0, ALTER COLUMN patron SET STATISTICS 0;
CREATE INDEX ${name}_by_patron ON ${schema}.${name} (patron, key);
CREATE INDEX ${name}_by_due ON ${schema}.${name} (due, key);`;
