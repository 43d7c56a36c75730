import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staffRoles } from '@torioki/lending/vocabulary';
import type { openStaffed } from './open-day.js';

const reference = join(import.meta.dirname, '../../../../../docs/reference');

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
const possible = new Map([...readRefusals('commands.md', '##'), ...readRefusals('requests.md', '###')]);

type Observed = Awaited<ReturnType<typeof openStaffed>>['observed'];

/** The refusals of the commands that the pages gave or tried. */
export const findRefusals = (observed: Observed) => {
  const byStaff = observed.flatMap((one) =>
    one.is === 'command' && staffRoles.some((role) => role === one.role) ? [one] : [],
  );
  const seen = new Set(
    byStaff
      .filter(({ isRehearsal, outcome }) => !isRehearsal && outcome === 'refused')
      .flatMap(({ codes }) => codes),
  );
  const all = new Set(byStaff.flatMap(({ name }) => possible.get(name) ?? []));
  return { seen, unseen: [...all].filter((code) => !seen.has(code)).toSorted(), all };
};
