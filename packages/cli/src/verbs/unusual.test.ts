import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

const file = async (): Promise<string> => {
  const path = join(makeScratchFolder(), 'library.db');
  await runCommand(['simulate', path, '--days', '60', '--patrons', '20', '--titles', '20', '--places', '4']);
  return path;
};

describe('torioki unusual', () => {
  it('ranks and explains cases, names its blind spots, and always ends with 0', async () => {
    const path = await file();
    const { status, out } = await runCommand([
      'unusual',
      path,
      '--lang',
      'en',
      '--ceiling',
      '2',
      '--first',
      '3',
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/ {2}1 of \d+: borrower 1 from 2021-\d\d-\d\d to .* open days \(usual \d+; /);
    expect(out).not.toMatch(/ {2}4 of/);
    expect(out.match(/Honest explanations:\n {2}- .+\n {2}- /g)).toHaveLength(4);
    expect(out).toContain('This is the case here.');
    expect((await runCommand(['unusual', path])).out).toContain('統計は判断ではない');
  });

  it('gives one line of JSON for each list, without pseudonyms', async () => {
    const { out } = await runCommand(['unusual', await file(), '--json', '--ceiling', '2']);
    const lists = out.trimEnd().split('\n');
    expect(lists.map((line) => (JSON.parse(line) as { list: string }).list)).toEqual([
      'loans',
      'reservations',
      'minutes',
      'branches',
    ]);
    expect(out).toContain('"borrower":"borrower 1"');
    expect(out).not.toMatch(/-4[0-9a-f]{3}-[89ab]/);
  });

  it.each([
    ['--ceiling', '0'],
    ['--first', 'all'],
  ])('takes no %s %s', async (option, given) => {
    const { status, err } = await runCommand(['unusual', 'library.db', option, given]);
    expect(status).toBe(2);
    expect(err).toContain('正の整数');
  });
});
