import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const decisions = join(import.meta.dirname, '../../src/decisions');

/** The name of a type, after that of its folder: `pick-up` is `PickUp`. */
const typeOf = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

export const commandFolders = readdirSync(decisions)
  .map((name) => ({ name, type: typeOf(name), folder: join(decisions, name) }))
  .filter(({ folder }) => existsSync(join(folder, 'command.ts')))
  .toSorted((one, other) => (one.type < other.type ? -1 : 1));
