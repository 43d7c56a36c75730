import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const decisions = join(import.meta.dirname, '../../src/decisions');

/** The folders of all commands. For example, `pick-up` has the decision `pickUp` on the command `PickUp`. */
export const commandFolders = readdirSync(decisions)
  .map((folder) => {
    const name = folder.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const type = name.slice(0, 1).toUpperCase() + name.slice(1);
    return { name, type, folder: join(decisions, folder) };
  })
  .filter(({ folder }) => existsSync(join(folder, 'decide.ts')))
  .toSorted((one, other) => (one.type < other.type ? -1 : 1));
