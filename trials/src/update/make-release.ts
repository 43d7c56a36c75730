import { cpSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A release that the trial makes from the built packages. */
export interface Release {
  readonly version: string;
  /** The folder of its copy of the packages. */
  readonly folder: string;
  /** Whether it records the second version of the event and of the command. */
  readonly isWriting: boolean;
}

/** The event in version 2. The former module has version 1. */
const renewedEvent = (isWriting: boolean): string => `
import { earlierForm, Instant } from '../vocabulary/index.js';
import { event } from './event.js';
import { Renewed as former } from './renewed-1.js';
const { props } = former.data.type;
const stepBack = ({ clickedAt, ...old }) => old;
export const Renewed = event(
  [former.type, former.ja],
  { ...props, clickedAt: Instant },
  ['loan', 'borrower'],
  earlierForm(props, (old) => ({ ...old, clickedAt: old.at }), undefined, ${isWriting ? 'undefined' : 'stepBack'}),
);
`;

/** The command in version 2. The former module has version 1 and its rules. */
const renewCommand = (isWriting: boolean): string => `
import * as t from 'io-ts';
import { earlierForm } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { renew as former } from './decide-1.js';
const stepBack = ({ reminded, ...old }) => old;
const Renew = command(
  ['Renew', former.ja],
  former.roles,
  { ...former.fields, reminded: t.boolean },
  earlierForm(former.fields, (old) => ({ ...old, reminded: false }), undefined, ${isWriting ? 'undefined' : 'stepBack'}),
);
export const renew = decision(Renew, function* (given, version) {
  const [{ type, data }] = yield* former.plan(given);
  return [{ type, data: { ...data, clickedAt: version === 1 ? given.at : given.clickedAt } }];
});
`;

const isNeeded = (path: string): boolean =>
  !path.endsWith('.map') && !path.endsWith('.d.ts') && !path.includes(`${sep}src${sep}`);

/** Copies the built packages into a folder, and adds the second versions to them. */
export const makeRelease = ({ version, folder, isWriting }: Release): void => {
  for (const name of ['packages', 'trials'])
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isNeeded,
    });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const lending = join(folder, 'packages/lending/dist');
  const replaced = [
    ['events/renewed', renewedEvent(isWriting)],
    ['decisions/renew/decide', renewCommand(isWriting)],
  ] as const;
  for (const [name, source] of replaced) {
    renameSync(join(lending, `${name}.js`), join(lending, `${name}-1.js`));
    writeFileSync(join(lending, `${name}.js`), source);
  }
  writeFileSync(join(lending, 'release.js'), `export const release = 'torioki ${version}';\n`);
};

/** The release that this program belongs to. */
export const presentRelease = (version: string): Release => ({ version, folder: root, isWriting: false });
