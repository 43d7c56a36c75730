/** Opens every kind of SQLite file with better-sqlite3 13 as the driver. Fails with the error of an opener. */
import { openSqliteCatalogue } from '@torioki/catalogue';
import { openSqliteSessions, openSqliteStaff } from '@torioki/portal';
import {
  copyWithoutPseudonyms,
  openSqliteBorrowers,
  openSqliteDocuments,
  openSqliteEventStore,
  openSqlitePatronRegistry,
} from '@torioki/sqlite';

const driver = import.meta.resolve('better-sqlite3');
const librarySystem = 'our-library';

const openers = {
  openSqliteEventStore,
  openSqliteBorrowers,
  openSqliteDocuments,
  openSqlitePatronRegistry,
  openSqliteCatalogue,
  openSqliteSessions: async ({ file }) => {
    await (await openSqliteSessions(file, { driver })).close();
    return { is: 'opened' };
  },
  openSqliteStaff: async ({ file }) => {
    await (await openSqliteStaff(file, { driver })).close();
    return { is: 'opened' };
  },
  copyWithoutPseudonyms: ({ file }) =>
    copyWithoutPseudonyms({ from: 'openSqlitePatronRegistry.db', to: file, librarySystem, driver }),
};

for (const [name, open] of Object.entries(openers)) {
  const answer = await open({ file: `${name}.db`, librarySystem, driver });
  if (answer.is === 'failed') throw answer.error;
}
process.exit();
