import { fullCopiesOfPeople } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { copyPeople } from './copy-people.js';
import { openPostgresPeopleSnapshot } from './open-people-snapshot.js';
import { openRegistry } from './testing/open-registry.js';
import { librarySystem } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';

const openSnapshotOf = (schema: string, of = librarySystem) =>
  openPostgresPeopleSnapshot({ connection: inject('postgresUrl'), schema, librarySystem: of });

fullCopiesOfPeople({ afterEach, describe, expect, fc, it }, 'PostgreSQL', () => {
  const [from, to] = [scratchSchema(), scratchSchema()];
  const connection = inject('postgresUrl');
  return {
    open: () => openRegistry({ schema: from }),
    openSnapshot: (of) => openSnapshotOf(from, of),
    copy: (snapshot) => copyPeople({ librarySystem, from: snapshot, to: { connection, schema: to } }),
    openCopy: () => openRegistry({ schema: to }),
    openSnapshotOfCopy: () => openSnapshotOf(to),
  };
});
