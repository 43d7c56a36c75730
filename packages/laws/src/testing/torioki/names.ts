import { randomUUID } from 'node:crypto';

/** Ids for the kit's names, made when they are first heard, and the names again. */
export const idsForNames = () => {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  return {
    idOf: (name: string): string => {
      const id = ids.get(name) ?? randomUUID();
      ids.set(name, id);
      names.set(id, name);
      return id;
    },
    nameOf: (id: string): string => names.get(id) ?? id,
  };
};
