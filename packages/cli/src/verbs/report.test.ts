import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyFile, scratchFolder } from '../testing/history-file.js';
import { printed } from '../testing/printed.js';

describe('torioki report', () => {
  it('prints nothing but the report', async () => {
    const file = await historyFile(70);
    const { status, out } = await printed(['report', file, 'totals', '--lang', 'en']);
    expect(status).toBe(0);
    expect(out).toMatch(/^Counts by month and place\r\nLibrary system,our-library\r\n/);
    expect(out).toMatch(/\r\n2021-04,稚内 \(WKN\),\d+,/);
    expect((await printed(['report', file, 'loans', '--format', 'html'])).out).toMatch(
      /^<!doctype html>\n<html lang="ja">/,
    );
  });

  it('writes into a new file, for its owner alone, and over none', async () => {
    const out = join(scratchFolder(), 'loans.csv');
    const asked = ['report', await historyFile(70), 'loans', '--bom', '--out', out];
    const { status, out: told } = await printed(asked);
    expect(status).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const text = readFileSync(out, 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [hash = ''] = /[0-9a-f]{64}$/m.exec(told.trimEnd()) ?? [];
    expect(text).toContain(hash);
    expect((await printed(asked)).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe(text);
  });

  it('hides small counts and ids from the public, and gives its data as JSON', async () => {
    const { out } = await printed(['report', await historyFile(70), 'loans', '--public', '--json']);
    const { report, dataHash, schema } = JSON.parse(out) as {
      readonly schema: string;
      readonly dataHash: string;
      readonly report: { readonly columns: readonly string[]; readonly isPublic: boolean };
    };
    expect([schema, report.isPublic]).toEqual(['torioki/report/1', true]);
    expect(report.columns).toEqual(['month', 'place', 'outcome', 'loans']);
    expect(dataHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('compares noted heads in the report of an audit, and says how many', async () => {
    const [file, heads] = [await historyFile(12), join(scratchFolder(), 'heads.txt')];
    const asked = ['report', file, 'audit', '--lang', 'en'];
    expect((await printed(asked)).out).toContain('\r\nNoted heads compared,0\r\n');
    writeFileSync(heads, `5 ${'0'.repeat(64)} 2021-04-01 20:00\n`);
    const { out } = await printed([...asked, '--heads', heads]);
    expect(out).toContain('\r\nNoted heads compared,1\r\n');
    expect(out).toContain('\r\nBook,5,,,the head that was noted 2021-04-01 20:00: does not lie');
  });

  it.each([
    ['another kind', ['gains'], '場所・月ごとの件数（totals）・'],
    ['another format', ['totals', '--format', 'pdf'], 'csv・jsonl・html'],
    ['no day', ['totals', '--from', 'May'], '2021-04-01'],
  ])('does not know %s', async (_, given, said) => {
    const { status, err } = await printed(['report', 'library.db', ...given]);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});
