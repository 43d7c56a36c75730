import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entries, install, pack, published } from './packed.js';

const root = join(import.meta.dirname, '..');
const project = mkdtempSync(join(tmpdir(), 'torioki-packed-'));
let tarballs: ReadonlyMap<string, string> = new Map();

/** Runs a program in the project: what it prints, as an error if it fails. */
const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
};

const tool = (name: string) => join(root, 'node_modules/.bin', name);

const nodeTypes = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];

beforeAll(() => {
  tarballs = pack(project);
  install(project, tarballs);
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

test('every package that can be published is packed', () => {
  expect([...tarballs.keys()].sort()).toEqual([...published].sort());
});

describe.each(published)('%s', (name) => {
  const tarball = () => tarballs.get(name) ?? '';

  test('is packed as publint asks', () => {
    expect(run(tool('publint'), 'run', '--strict', tarball())).toContain('All good!');
  });

  test('gives its types to every kind of ES module', () => {
    const printed = run(tool('attw'), '--profile', 'esm-only', '--format', 'ascii', tarball());
    expect(printed).toContain('(ESM)');
  });

  test('holds its licence, and no tests', () => {
    const files = run('tar', '-tzf', tarball()).split('\n');
    expect(files).toContain('package/LICENSE');
    const lent = entries(project, name).includes(`${name}/testing`);
    const ownTests = lent ? /\.(test|worker)\./ : /\.(test|worker)\.|\/testing\//;
    expect(files.filter((file) => ownTests.test(file))).toEqual([]);
  });

  test('is imported by plain Node, with something in every entry', () => {
    for (const entry of entries(project, name)) {
      const program = `import('${entry}').then((all) => console.log(Object.keys(all).length))`;
      expect(Number(run(process.execPath, '--eval', program)), entry).toBeGreaterThan(0);
    }
  });
});

test('the types of all packages hold where they are used', () => {
  const imported = published.flatMap((name) => entries(project, name));
  const program = imported.map((entry, index) => `export * as entry${index} from '${entry}';\n`);
  writeFileSync(join(project, 'program.mts'), program.join(''));
  run(tool('tsc'), '--noEmit', '--strict', '--module', 'nodenext', ...nodeTypes, 'program.mts');
});

test('a decision runs in plain Node on the packed event store', () => {
  cpSync(join(import.meta.dirname, 'journey.mjs'), join(project, 'journey.mjs'));
  const lent = { type: 'Lent', copy: 1 };
  expect(JSON.parse(run(process.execPath, 'journey.mjs'))).toEqual({
    outcomes: [
      { is: 'accepted', events: [lent], position: 1, again: false },
      { is: 'accepted', events: [lent], position: 1, again: true },
      { is: 'refused', refusals: ['already-lent'] },
    ],
    verified: 1,
  });
});
