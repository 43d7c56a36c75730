import { scanDecisions } from '@torioki/lending/decisions';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const reference = join(import.meta.dirname, '../../../../../docs/reference');
const staffPages = join(import.meta.dirname, '../../staff');

/** The sections of a page of the reference about commands, each with its name and the codes of its refusals. */
const readRefusals = (page: string, level: '##' | '###'): readonly (readonly [string, readonly string[]])[] =>
  readFileSync(join(reference, page), 'utf8')
    .split(`\n${level} `)
    .slice(1)
    .map((section) => [
      section.charAt(0).toLowerCase() + (section.split('\n')[0] ?? '').slice(1),
      [...(/^- (?:Refused|Refusals): (.*)$/m.exec(section)?.[1] ?? '').matchAll(/`([\w-]+)`/g)].map(
        ([, code = '']) => code,
      ),
    ]);

/** The codes with which the library may refuse a command of staff, by the name of its method. */
export const possible = new Map([
  ...readRefusals('commands.md', '##'),
  ...readRefusals('requests.md', '###'),
]);

/** The names of the methods that the sources of the pages call, and of the commands that a scan gives. */
const listCalled = (): ReadonlySet<string> => {
  const sources = readdirSync(staffPages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.d)\.[jt]sx?$/.test(file))
    .map((file) => readFileSync(join(staffPages, file), 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/\.(\w+)\(/g)].map(([, name = '']) => name));
  return new Set([...calls, ...Object.keys(scanDecisions)]);
};

/** The codes of all refusals of the methods that the pages call. */
export const listRefusalsOfPages = (): ReadonlySet<string> =>
  new Set([...listCalled()].flatMap((name) => possible.get(name) ?? []));
