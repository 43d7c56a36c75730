import { registryTable } from './registry-table.js';

/** Version 4, never to be changed: what was decided of patrons, and where the history holds it. */
export const facts = (schema: string): string =>
  [registryTable(schema, 'fact'), registryTable(schema, 'bookmark'), `DROP TABLE ${schema}.event;`].join(
    '\n',
  );
