import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { writeHistoryFile, makeScratchFolder, writeSimulatedFile } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

describe('torioki report', () => {
  it('prints only the report', async () => {
    const file = await writeHistoryFile(70);
    const { status, out } = await runCommand(['report', file, 'totals', '--lang', 'en']);
    expect(status).toBe(0);
    expect(out).toMatch(/^Counts by month and place\r\nLibrary system,our-library\r\n/);
    expect(out).toMatch(/\r\n2021-04,稚内 \(WKN\),\d+,/);
    expect((await runCommand(['report', file, 'loans', '--format', 'html'])).out).toMatch(
      /^<!doctype html>\n<html lang="ja">/,
    );
  });

  it('writes to a new file for its owner only, and never overwrites a file', async () => {
    const out = join(makeScratchFolder(), 'loans.csv');
    const args = ['report', await writeHistoryFile(70), 'loans', '--bom', '--out', out];
    const { status, out: printed } = await runCommand(args);
    expect(status).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const text = readFileSync(out, 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [hash = ''] = /[0-9a-f]{64}$/m.exec(printed.trimEnd()) ?? [];
    expect(text).toContain(hash);
    expect((await runCommand(args)).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe(text);
  });

  it('hides small counts and ids from the public, and answers in JSON', async () => {
    const { out } = await runCommand(['report', await writeHistoryFile(70), 'loans', '--public', '--json']);
    const { report, dataHash, schema } = JSON.parse(out) as {
      readonly schema: string;
      readonly dataHash: string;
      readonly report: { readonly columns: readonly string[]; readonly isPublic: boolean };
    };
    expect([schema, report.isPublic]).toEqual(['torioki/report/1', true]);
    expect(report.columns).toEqual(['month', 'place', 'outcome', 'loans']);
    expect(dataHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['totals', 'loans', 'audit'])(
    'also gives the data of %s as JSON Lines, one line for each row',
    async (kind) => {
      const args = ['report', await writeHistoryFile(70), kind];
      const [first = '', ...lines] = (await runCommand([...args, '--format', 'jsonl'])).out
        .trimEnd()
        .split('\n');
      const { out } = await runCommand([...args, '--json']);
      const { report, dataHash, release } = JSON.parse(out) as {
        readonly report: {
          readonly columns: readonly string[];
          readonly rows: readonly (readonly unknown[])[];
        };
        readonly dataHash: string;
        readonly release: string;
      };
      const { rows, ...heading } = report;
      expect(JSON.parse(first)).toEqual({ ...heading, dataHash, release });
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
        rows.map((row) => Object.fromEntries(report.columns.map((column, index) => [column, row[index]]))),
      );
    },
  );

  it('compares noted heads in the report of an audit, and counts them', async () => {
    const [file, heads] = [await writeHistoryFile(12), join(makeScratchFolder(), 'heads.txt')];
    const args = ['report', file, 'audit', '--lang', 'en'];
    expect((await runCommand(args)).out).toContain('\r\nNoted heads compared,0\r\n');
    writeFileSync(heads, `5 ${'0'.repeat(64)} 2021-04-01 20:00\n`);
    const { out } = await runCommand([...args, '--heads', heads]);
    expect(out).toContain('\r\nNoted heads compared,1\r\n');
    expect(out).toContain('\r\nBook,5,,,the noted head 2021-04-01 20:00: is not on the chain');
  });

  it.each(['totals', 'loans'])('of %s names the break of the chain, and ends with 1', async (kind) => {
    const file = await writeHistoryFile(12);
    const db = new Database(file);
    db.exec("UPDATE event SET recorded_at = '2021-04-01T05:30:00.000Z' WHERE position = 5");
    db.close();
    const { status, out } = await runCommand(['report', file, kind, '--lang', 'en']);
    expect(out).toContain('\r\nChain broken at position,5\r\n');
    expect(status).toBe(1);
  });

  it('continues after an unreadable event, as an audit does, and lists the omitted parts', async () => {
    const [file, exported] = [await writeSimulatedFile(), join(makeScratchFolder(), 'history.jsonl')];
    await runCommand(['export', file, exported]);
    const db = new Database(file);
    db.exec("UPDATE event SET data = '{' WHERE position = 30");
    db.close();
    const { status, out } = await runCommand(['report', file, 'audit', '--lang', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('\r\nRules and totals not examined from position,30\r\n');
    expect(out).toContain('\r\nBook,30,,,');
    expect((await runCommand(['report', file, 'totals'])).status).toBe(2);
    const lines = readFileSync(exported, 'utf8').split('\n');
    writeFileSync(exported, lines.with(30, 'broken').join('\n'));
    const ofExport = await runCommand(['report', exported, 'audit', '--lang', 'en']);
    expect(ofExport.status).toBe(1);
    expect(ofExport.out).toContain('\r\nDecisions not examined at positions,30–47\r\n');
    const { out: json } = await runCommand(['report', exported, 'audit', '--json']);
    const found = JSON.parse((await runCommand(['audit', exported, '--json'])).out) as {
      readonly unaudited: object;
    };
    expect(JSON.parse(json)).toMatchObject({ report: { unaudited: found.unaudited } });
  });

  it('explains one case, a row for each event and each rule', async () => {
    const file = await writeSimulatedFile();
    const args = ['report', file, 'explain', 'title', 'T-0007', '--lang', 'en'];
    const { status, out } = await runCommand(args);
    expect(status).toBe(0);
    expect(out).toMatch(/^Explanation of a decision\r\n/);
    expect(out).toContain(',"limit 10, reservations open 0, requested 2"\r\n');
    expect(out).not.toMatch(/borrower [0-9a-f]{8}-/);
    expect((await runCommand([...args, '--ids'])).out).toMatch(/borrower [0-9a-f]{8}-/);
    const { out: json } = await runCommand([...args, '--json']);
    expect(json).not.toMatch(/borrower\\":\\"[0-9a-f]{8}-/);
    const { report } = JSON.parse(json) as { readonly report: { readonly rows: readonly unknown[][] } };
    expect(report.rows.map((row) => row[3]).filter(Boolean)).toEqual(
      expect.arrayContaining(['CopyAdded', 'Reserved']),
    );
    expect(report.rows.map((row) => row[7])).toContain('RESERVE-1');
    const ofNoDay = await runCommand([...args, '--json', '--from', '2030-01-01']);
    expect(JSON.parse(ofNoDay.out)).toMatchObject({ report: { rows: [] } });
  });

  it.each([
    [['explain'], 'title'],
    [['explain', 'patron', 'P-1'], 'title'],
    [['explain', 'title', 'T-9999'], 'T-9999'],
    [['explain', 'title', 'T-1', '--public'], '公開用'],
    [['totals', 'title', 'T-1'], '要りません'],
  ])('explains the fault of %j', async (given, said) => {
    const { status, out, err } = await runCommand(['report', await writeHistoryFile(12), ...given]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it.each([
    ['another kind', ['gains'], '場所・月ごとの件数（totals）・'],
    ['another format', ['totals', '--format', 'pdf'], 'csv・jsonl・html'],
    ['no day', ['totals', '--from', 'May'], '2021-04-01'],
  ])('refuses %s', async (_, given, said) => {
    const { status, err } = await runCommand(['report', 'library.db', ...given]);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});
