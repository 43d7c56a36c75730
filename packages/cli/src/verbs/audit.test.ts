import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mari } from '@torioki/lending/samples';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  writeHistoryFile,
  makeScratchFolder,
  writeSimulatedFile,
  writeWrongFile,
} from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

describe('torioki audit', () => {
  it('finds nothing in a history decided by the rules', async () => {
    const file = await writeSimulatedFile();
    const { status, out } = await runCommand(['audit', file, '--lang', 'en']);
    expect(status).toBe(0);
    expect(out).toMatch(/\n\nFindings: none\n■ Book/);
    expect(out).toMatch(/■ Rules: events that the guide forbids\n {2}none\n/);
    expect(JSON.parse((await runCommand(['audit', file, '--json'])).out)).toMatchObject({
      schema: 'torioki/audit/1',
      findings: [],
      expected: [],
    });
  });

  it('names events without a command, and the reason for expected ones', async () => {
    const file = await writeHistoryFile(12);
    const found = await runCommand(['audit', file, '--lang', 'en']);
    expect(found.status).toBe(1);
    expect(found.out).toContain('position 1 Policy published');
    expect(found.out).toContain('up to position 12');
    const list = join(makeScratchFolder(), 'known.txt');
    writeFileSync(list, '1-10 the catalogue of 2019\n11 a gift\n12 a gift\n');
    const expected = await runCommand(['audit', file, '--expected', list, '--lang', 'en']);
    expect(expected.status).toBe(0);
    expect(expected.out).toContain('position 1–10: the catalogue of 2019');
    expect(expected.out).not.toContain('no event without a command');
    writeFileSync(list, '1-14 too much\n');
    const more = await runCommand(['audit', file, '--expected', list, '--lang', 'en']);
    expect(more.out).toContain(
      'position 13–14: an event without a command was expected here, but there is none',
    );
  });

  it('names events that no decision would have recorded', async () => {
    const { status, out } = await runCommand(['audit', await writeWrongFile(), '--json']);
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly check: string }[] };
    expect(status).toBe(1);
    expect(new Set(findings.map(({ check }) => check))).toEqual(
      new Set(['explained', 'decided-again', 'overlooked', 'rules']),
    );
  });

  it('judges noted heads up to --upto, as verify does', async () => {
    const file = await writeHistoryFile(12);
    const heads = join(makeScratchFolder(), 'heads.txt');
    writeFileSync(heads, `5 ${'0'.repeat(64)}\n13 ${'0'.repeat(64)}\n`);
    const args = ['audit', file, '--heads', heads, '--lang', 'en'];
    const { out } = await runCommand(args);
    expect(out).toContain('position 5\n    the noted head: is not on the chain');
    expect(out).toContain('\n\nFindings: Book 2, Explained 1\n■ Book');
    expect(out).toContain('position 13\n    the noted head: is after the end');
    const early = await runCommand([...args, '--upto', '12']);
    expect(early.out).toContain('position 5\n    the noted head: is not on the chain');
    expect(early.out).not.toContain('after the end');
  });

  it('reports an unreadable event, and continues after it', async () => {
    const file = await writeSimulatedFile();
    const exported = join(makeScratchFolder(), 'history.jsonl');
    await runCommand(['export', file, exported]);
    const db = new Database(file);
    db.exec("UPDATE event SET data = '{' WHERE position = 30");
    db.close();
    const { status, out } = await runCommand(['audit', file, '--lang', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('position 30\n    The history is broken at position 30: its content is not JSON');
    expect(out).toContain('45 commands, 45 with the same result');
    expect(out).toContain(
      '■ Rules: events that the guide forbids\n  not examined from position 30 on: position 30 cannot be read\n■ Totals',
    );
    const answer = await runCommand(['explain', file, 'position', '30', '--lang', 'en']);
    expect(answer).toMatchObject({ status: 2, out: '' });
    expect(answer.err).toContain('For an answer about the events before the break, pass --upto 29');
    const before = await runCommand(['explain', file, 'position', '29', '--lang', 'en']);
    expect(before).toMatchObject({ status: 1, err: '' });
    expect(before.out).toContain('position 29');
    expect(before.out).toContain('Position 30 cannot be read');
    expect(before.out).toMatch(/It is accepted\.\n$/);
    expect((await runCommand(['explain', file, 'position', '29', '--json'])).out).toContain('"unread":30');
    for (const position of ['20', '47'])
      expect((await runCommand(['explain', file, 'position', position])).out).toContain(
        '警告: 履歴が位置30で',
      );

    const lines = readFileSync(exported, 'utf8').split('\n');
    writeFileSync(exported, lines.with(30, 'broken').join('\n'));
    expect((await runCommand(['audit', exported, '--json'])).out).toContain('"code":"chain-broken"');
    const broken = await runCommand(['audit', exported, '--lang', 'en']);
    expect(broken.status).toBe(1);
    expect(broken.out).toContain('Position: 47 ');
    expect(broken.out).toContain('position 30\n    The history is broken at position 30: its line does not');
    expect(broken.out).toContain('29 commands, 29 with the same result');
    expect(broken.out).toContain('the commands at position 30–47');
    writeFileSync(exported, lines.slice(0, 40).join('\n'));
    const cut = await runCommand(['audit', exported, '--json']);
    expect(cut.status).toBe(1);
    expect(JSON.parse(cut.out)).toMatchObject({
      findings: [{ check: 'book', is: 'history-missing' }],
      unaudited: { from: 39, commands: [{ from: 38, upTo: 38 }] },
    });
  });

  it('explains the faults of the file of expected events', async () => {
    const expected = join(makeScratchFolder(), 'known.txt');
    writeFileSync(expected, '1\n');
    const answer = await runCommand([
      'audit',
      await writeHistoryFile(12),
      '--expected',
      expected,
      '--lang',
      'en',
    ]);
    expect(answer).toMatchObject({ status: 2, out: '' });
    expect(answer.err).toContain('line 1');
  });
});

describe('torioki what-if', () => {
  it('counts the orders that other rules would have refused, and names its limits', async () => {
    const file = await writeSimulatedFile();
    const { status, out } = await runCommand([
      'what-if',
      file,
      '--set',
      'reservationLimit=1',
      '--lang',
      'en',
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/over reservation limit \(over-reservation-limit\): \d+/);
    expect(out).toContain('Refused orders are not recorded');
    const json = (await runCommand(['what-if', file, '--set', 'renewal.limit=2', '--in-order', '--json']))
      .out;
    expect(JSON.parse(json)).toMatchObject({ schema: 'torioki/what-if/1', isInOrder: true, refused: [] });
  });

  it.each([
    ['--set', 'limit'],
    ['--set', 'limit=8'],
    ['--from', 'April'],
    ['--policy', 'nowhere.json'],
  ])('explains the fault of %s %s', async (...given) => {
    const answer = await runCommand(['what-if', await writeHistoryFile(12), ...given, '--lang', 'en']);
    expect([answer.status, answer.out]).toEqual([2, '']);
  });
});

describe('torioki show', () => {
  const loans = ['patronLoans', '--borrower', mari, '--lang', 'en'] as const;

  it('shows a view at an earlier time, and compares it with another', async () => {
    const file = await writeHistoryFile(15);
    const { status, out } = await runCommand([
      'show',
      file,
      ...loans,
      '--as-of',
      '2021-04-01T22:30',
      '--and',
      '2021-04-03',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('the state up to position 13');
    expect(out).toContain('Events between');
    expect(out).toContain('Picked up');
    expect(out).not.toContain(mari);
  });

  it('names people by numbers, also in the differences', async () => {
    const file = join(makeScratchFolder(), 'queue.db');
    const sizes = ['--days', '12', '--patrons', '40', '--titles', '6', '--places', '3'];
    await runCommand(['simulate', file, '--seed', '5', ...sizes]);
    const queue = ['show', file, 'titleQueue', '--title', 'T-0001', '--as-of', '2021-04-10'];
    const days = [...queue, '--and', '2021-04-12'];
    expect((await runCommand([...days, '--lang', 'en'])).out).toContain('\n  removed: reservation ');
    expect((await runCommand([...days, '--json'])).out).not.toMatch(
      /borrower","(before|after)":"[0-9a-f]{8}-/,
    );
  });

  it('lists only the relevant events between two states', async () => {
    const file = await writeSimulatedFile();
    const between = async (...view: readonly string[]) => {
      const days = ['--as-of', '2021-04-02', '--and', '2021-04-12'];
      const { out } = await runCommand(['show', file, ...view, ...days, '--json']);
      return (JSON.parse(out) as { readonly other: { readonly between: readonly object[] } }).other.between
        .length;
    };
    const ofTitle = await between('whereabouts', '--title', 'T-0007');
    expect(ofTitle).toBeGreaterThan(0);
    expect(ofTitle).toBeLessThan(await between('overdue'));
  });

  it.each([
    [['overdue', '--position', '3', '--as-of', '2021-04-02'], 'Several of'],
    [['loans'], 'the view loans is unknown'],
    [['patronLoans'], 'borrower'],
    [['overdue', '--as-of', 'then'], 'instant'],
    [['overdue', '--position', '99'], 'position'],
  ])('explains the fault of %j', async (given, reason) => {
    const answer = await runCommand(['show', await writeHistoryFile(12), ...given, '--lang', 'en']);
    expect([answer.status, answer.out]).toEqual([2, '']);
    expect(answer.err).toContain(reason);
  });
});
