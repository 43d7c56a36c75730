import type { Row } from '@torioki/patrons';
import { startWorker } from '@torioki/event-store/contract';
import type { RegistryPlace } from '@torioki/patrons/contract';
import { inject, onTestFinished } from 'vitest';
import { openRegistry } from './open-registry.js';
import { scratchSchema } from './scratch-schema.js';
import { openSession } from './session.js';

const program = new URL('../../dist/registry.worker.js', import.meta.url);

/** A registry for several processes, on the tests' server or on another server. */
export const registryPlace = (connection = inject('postgresUrl')): RegistryPlace => {
  const schema = scratchSchema();
  return {
    open: () => openRegistry({ schema, connection }),
    start: (name, ...args) => startWorker(onTestFinished, program, [name, connection, schema, ...args]),
    rows: async (table) => {
      const { query } = await openSession(connection);
      return (await query(`SELECT document FROM "${schema}".${table}`)).rows as unknown as readonly Row[];
    },
  };
};
