import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** A schema's name that nobody else uses; what is made under it is deleted when the tests end. */
export const scratchSchema = (): string => `${inject('schemaPrefix')}${randomUUID().replaceAll('-', '')}`;

/** A schema's name for each library system. */
export const scratchSchemas = (): ((librarySystem: string) => string) => {
  const schemas = new Map<string, string>();
  return (librarySystem) => {
    const schema = schemas.get(librarySystem) ?? scratchSchema();
    schemas.set(librarySystem, schema);
    return schema;
  };
};
