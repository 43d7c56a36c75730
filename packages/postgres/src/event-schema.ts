import { emptyChain } from '@torioki/event-store/adapter';
import { events } from './migrations/events.js';
import type { SchemaKind } from './schema.js';

export const eventSchema: SchemaKind = {
  owner: 'head',
  migrations: [events],
  begin: (schema, librarySystem) => {
    const { position, hash } = emptyChain(librarySystem);
    return [
      `INSERT INTO ${schema}.head (library_system, position, hash, recorded_at) VALUES ($1, $2, $3, '')`,
      ...[librarySystem, position, hash],
    ];
  },
};
