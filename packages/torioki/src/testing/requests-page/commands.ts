import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command, as the page of commands tells of it. */
export interface Command {
  readonly type: string;
  /** The requirements and settled ambiguities that it is by. */
  readonly numbers: string;
  readonly roles: readonly string[];
  readonly emits: readonly string[];
  readonly refusals: readonly string[];
}

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/commands.md'), 'utf8');

const listed = (section: string, what: string): readonly string[] =>
  (new RegExp(`^- ${what}: (.*)\\.$`, 'm').exec(section)?.[1] ?? '').replaceAll('`', '').split(', ');

const commands: readonly Command[] = page
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    type: /^\w+/.exec(section)?.[0] ?? '',
    numbers: /\([RA\d, –]+\)(?=\.$)/m.exec(section)?.[0] ?? '',
    roles: listed(section, 'By'),
    emits: listed(section, 'Emits'),
    refusals: listed(section, 'Refused with'),
  }));

/** The command that a desk gives by a method. */
export const commandBy = (method: string): Command | undefined =>
  commands.find(({ type }) => type === `${method.slice(0, 1).toUpperCase()}${method.slice(1)}`);

export const eventTypes: ReadonlySet<string> = new Set(commands.flatMap(({ emits }) => emits));

/** Every code with which the history refuses. */
export const historyCodes: ReadonlySet<string> = new Set(commands.flatMap(({ refusals }) => refusals));
