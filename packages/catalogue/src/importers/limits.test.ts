import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { inMemoryCatalogue } from '../in-memory.js';
import type { FileSource } from './file-source.js';

const columns = { title: 'c0', name: 'c1' };

/** The thread's processor time until a load stops, in seconds, and the reason. */
const stopped = async (source: FileSource): Promise<readonly [seconds: number, reason: string]> => {
  const begun = process.cpuUsage();
  const loaded = await inMemoryCatalogue().load(source);
  const { user } = process.cpuUsage(begun);
  return [user / 1e6, loaded._tag === 'Left' ? loaded.left[0].message : 'loaded'];
};

const fileOf = (content: string | Uint8Array): string => {
  const file = join(scratchFolder(onTestFinished), 'records');
  writeFileSync(file, content);
  return file;
};

const header = (count: number): string => Array.from({ length: count }, (_, n) => `c${n}`).join(',');
const nested = (depth: number): string =>
  `<collection>${'<a>'.repeat(depth - 1)}${'</a>'.repeat(depth - 1)}</collection>`;

describe('a load of a file beyond the limits ends in a few seconds, and reports where and why', () => {
  it.each<readonly [what: string, format: FileSource['format'], content: string, reason: string]>([
    [
      '20,000 nested elements',
      'marcxml',
      nested(20_000),
      'the depth of element a on line 1 is larger than 32',
    ],
    [
      'an attribute without an end',
      'marcxml',
      `<a b="${'x'.repeat(3e6)}`,
      'the part without a record before line 1',
    ],
    ['40 MB of ISO 2709 without an end mark', 'iso-2709', 'a'.repeat(4e7), 'record 1 is larger than 1 MiB'],
    [
      'a header of 60,000 columns',
      'csv',
      `${header(60_000)}\nx\n`,
      'its header has 60000 columns, and 1000 is the maximum',
    ],
    ['a line of 3,000,000 commas', 'csv', `c0,c1\n${','.repeat(3e6)}`, 'line 2 is larger than 1 MiB'],
    ['a quotation mark that is not closed', 'csv', `c0,c1\n"${'a\n'.repeat(2e6)}`, 'is larger than 1 MiB'],
  ])('%s', async (_, format, content, reason) => {
    const file = fileOf(content);
    const [seconds, message] = await stopped(format === 'csv' ? { file, format, columns } : { file, format });
    expect(message).toContain(`The source failed after row 0: ${reason.startsWith('is') ? '' : reason}`);
    expect(message).toContain(reason);
    expect(seconds).toBeLessThan(4);
  });

  it.each(['csv', 'iso-2709', 'marcxml'] as const)('/dev/zero as %s', async (format) => {
    const file = '/dev/zero';
    const [seconds, message] = await stopped(format === 'csv' ? { file, format, columns } : { file, format });
    expect(message).toContain('The source failed after row 0');
    expect(seconds).toBeLessThan(4);
  });

  it('but a single record that is too long is left out, and the next one is read', async () => {
    const file = fileOf(`${'a'.repeat(1.5e6)}\u001d00024\u001d`);
    const loaded = await inMemoryCatalogue().load({ file, format: 'iso-2709' }, { onFault: 'leave-out' });
    const faults = loaded._tag === 'Right' ? loaded.right.faults.map(({ message }) => message) : [];
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('Row 1: is longer than the maximum of 99,999 bytes');
    expect(faults[1]).toContain('Row 2: has another length than its leader says');
  });

  it('a depth of 32 elements and 1,000 columns are read', async () => {
    expect((await stopped({ file: fileOf(nested(32)), format: 'marcxml' }))[1]).toBe('loaded');
    const file = fileOf(`${header(1_000)}\nt-1,こころ${','.repeat(998)}\n`);
    expect((await stopped({ file, format: 'csv', columns }))[1]).toBe('loaded');
  });
});
