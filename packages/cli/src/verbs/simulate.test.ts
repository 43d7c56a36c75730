import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

const sizes = ['--days', '20', '--patrons', '20', '--titles', '40', '--places', '4'];

describe('torioki simulate', () => {
  it('writes a history that verifies, the same for the same seed', async () => {
    const [one = '', again = '', other = ''] = ['one', 'again', 'other'].map((name) =>
      join(makeScratchFolder(), `${name}.db`),
    );
    const answer = await runCommand(['simulate', one, '--seed', '5', ...sizes]);
    expect(answer.status).toBe(0);
    expect(answer.out).toContain('図書館システム: simulated-5\n');
    expect(await runCommand(['simulate', again, '--seed', '5', ...sizes])).toEqual(answer);
    expect((await runCommand(['simulate', other, '--seed', '6', ...sizes])).out).not.toBe(answer.out);
    const verified = await runCommand(['verify', one]);
    expect(verified.status).toBe(0);
    expect(verified.out.split('\n')[1]).toBe(answer.out.split('\n')[1]);
  });

  it('never writes to an existing file', async () => {
    const file = join(makeScratchFolder(), 'new.db');
    await runCommand(['simulate', file, ...sizes]);
    const { status, err } = await runCommand(['simulate', file, ...sizes, '--lang', 'en']);
    expect([status, err]).toEqual([2, `${file} already exists. Name a new file.\n`]);
  });

  it('makes no file for invalid sizes', async () => {
    const file = join(makeScratchFolder(), 'new.db');
    const { status, err } = await runCommand(['simulate', file, '--days', 'many', '--lang', 'en']);
    expect([status, existsSync(file)]).toEqual([2, false]);
    expect(err).toContain('days');
  });
});
