import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from './testing/history-file.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const hook = new URL('../../lending/dist/testing/later-release/hook.js', import.meta.url).href;

/** Runs a program, with this release or a later release of the domain, and returns its output. */
const runProgram = (program: string, given: readonly string[], by: 'this release' | 'a later release') => {
  const options = by === 'this release' ? [] : ['--import', hook];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, join(dist, program), ...given],
    {
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, err: stderr };
};

const torioki = 'bin/torioki.js';

/** The history of a simulated library that this release has recorded. */
const recordHistory = () => {
  const folder = makeScratchFolder();
  const at = (name: string) => join(folder, name);
  const sizes = ['--seed', '5', '--days', '45', '--patrons', '20', '--titles', '60', '--places', '3'];
  expect(runProgram(torioki, ['simulate', ...sizes, at('library.db')], 'this release').status).toBe(0);
  return { at, file: at('library.db') };
};

interface RenewedLoan {
  readonly version: number;
  readonly data: { readonly at: string; readonly to: string; readonly clickedAt?: string };
  readonly inView?: { readonly dueDate: string };
}

/** The programs run one after the other. */
const slow = { timeout: 300_000 };

/** In the later release an event, a command and a rule each have a second version. */
describe('a later release', () => {
  it('reads, decides, shows, exports and audits the events of this release, and adds its own', slow, () => {
    const { at, file } = recordHistory();
    const exported = (name: string, by: Parameters<typeof runProgram>[2]) => {
      expect(runProgram(torioki, ['export', file, at(name)], by).status).toBe(0);
      return readFileSync(at(name), 'utf8');
    };
    const before = exported('before.jsonl', 'this release');
    expect(exported('by-later.jsonl', 'a later release')).toBe(before);
    expect(runProgram(torioki, ['audit', file], 'a later release')).toMatchObject({ status: 0, err: '' });

    const { status, out, err } = runProgram(
      'testing/renewing.worker.js',
      [file, 'simulated-5'],
      'a later release',
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const loans = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RenewedLoan);
    const former = loans.filter(({ version }) => version === 1);
    expect(former.length).toBeGreaterThan(0);
    for (const { data } of former) expect(data.clickedAt).toBe(data.at);
    const own = loans.filter(({ version }) => version === 2);
    expect(own).toHaveLength(1);
    expect(own[0]?.inView?.dueDate).toBe(own[0]?.data.to);

    const events = before.split('\n').filter((line) => line.includes('"position"'));
    expect(exported('after.jsonl', 'a later release').split('\n')).toEqual(expect.arrayContaining(events));
    expect(runProgram(torioki, ['audit', file], 'a later release')).toMatchObject({ status: 0 });
    const audit = runProgram(torioki, ['audit', file, '--lang', 'en'], 'this release');
    expect(audit.status).toBe(1);
    expect(audit.out + audit.err).toContain('torioki 9.0.0');
  });
});
