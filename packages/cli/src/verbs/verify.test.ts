import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Verification } from '@torioki/audit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { writeHistoryFile } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

interface HeadShown {
  readonly head: { readonly position: number; readonly hash: string; readonly code: string };
}

const headOf = async (file: string, upTo: number) =>
  (JSON.parse((await runCommand(['head', file, '--json', '--upto', String(upTo)])).out) as HeadShown).head;

const noted = (file: string, text: string): string => {
  const heads = join(dirname(file), 'heads.txt');
  writeFileSync(heads, text);
  return heads;
};

const behindItsBack = (file: string, sql: string): void => {
  const db = new Database(file);
  db.exec(sql);
  db.close();
};

describe('torioki verify', () => {
  it('finds nothing wrong with an unchanged history, and names the limits of this', async () => {
    const answer = await runCommand(['verify', await writeHistoryFile(70), '--lang', 'en']);
    expect(answer.status).toBe(0);
    expect(answer.out).toContain('the last events were cut off or the whole history was rewritten');
  });

  it('refuses a file of heads without a head', async () => {
    const file = await writeHistoryFile(12);
    const heads = noted(file, '');
    expect(await runCommand(['verify', file, '--heads', heads, '--lang', 'en'])).toEqual({
      ...{ status: 2, out: '' },
      err: `${heads} contains no head. Name another file.\n`,
    });
  });

  it('judges a noted head at the position of --upto, but no later one', async () => {
    const file = await writeHistoryFile(30);
    const wrong = `0`.repeat(64);
    const heads = noted(file, `20 ${wrong}\n21 ${wrong}\n`);
    const verified = async (upTo: number) => {
      const answer = await runCommand(['verify', file, '--heads', heads, '--upto', String(upTo), '--json']);
      return [answer.status, (JSON.parse(answer.out) as Verification).heads.map(({ position }) => position)];
    };
    expect(await verified(19)).toEqual([0, []]);
    expect(await verified(20)).toEqual([1, [20]]);
    expect(await verified(21)).toEqual([1, [20, 21]]);
  });

  it.each([
    ['an event', "UPDATE event SET data = replace(data, '2021', '2022') WHERE position = 5", 5],
    ['the last event', "UPDATE event SET id = 'x' WHERE position = 70", 70],
    ['a derived row', 'DELETE FROM entry WHERE position = 7', 7],
  ])('names the changed position of %s', async (_, sql, position) => {
    const file = await writeHistoryFile(70);
    behindItsBack(file, sql);
    const answer = await runCommand(['verify', file]);
    expect(answer.status).toBe(1);
    expect(answer.out).toContain(`位置${position}`);
    const json = JSON.parse((await runCommand(['verify', file, '--json'])).out) as object;
    expect(json).toMatchObject({ faults: [{ details: { position } }] });
  });

  it('finds noted heads on the chain, as hash or as code, in any spelling', async () => {
    const file = await writeHistoryFile(30);
    const [one, other] = [await headOf(file, 10), await headOf(file, 20)];
    const heads = noted(
      file,
      `# Register\n10 ${one.hash} 2021-04-01 19:00\n\n20 ${other.code.toLowerCase().replaceAll('-', ' ')} 2021-04-02\n`,
    );
    const { status, out } = await runCommand(['verify', file, '--heads', heads, '--lang', 'en']);
    expect(out).toContain('All 2 noted heads are on the chain. 10 events follow the last head.');
    expect(status).toBe(0);
  });

  it('lists the days without a noted head, without calling this a fault', async () => {
    const file = await writeHistoryFile(30);
    const [one, other] = [await headOf(file, 10), await headOf(file, 30)];
    const heads = noted(file, `10 ${one.code} 2021-04-01 20:00\n30 ${other.code} 2021-04-03T16:00Z\n`);
    const { status, out } = await runCommand(['verify', file, '--heads', heads, '--lang', 'en']);
    expect(out).toContain('Note: 2 open days have no noted head: 2021-04-02 – 2021-04-03 (2)\n');
    expect(status).toBe(0);
  });

  it('names the heads between which a rehashed history was changed first', async () => {
    const [file, other] = [await writeHistoryFile(40), await writeHistoryFile(41)];
    const codes = await Promise.all([10, 20, 30, 40].map(async (at) => (await headOf(file, at)).code));
    const { hash } = await headOf(other, 41);
    const heads = (...lines: readonly string[]) => noted(file, lines.join('\n'));
    const right = [`10 ${codes[0]}`, `20 ${codes[1]}`];
    const verified = async (name: string) => (await runCommand(['verify', file, '--heads', name])).out;
    expect(await verified(heads(...right, `30 ${hash}`, `40 ${hash}`))).toContain(
      '。\n最初の書き換えは、位置21から位置30までのどこかにあります。\n',
    );
    expect(await verified(heads(`1 ${hash}`))).toContain('最初の書き換えは、位置1にあります。');
    expect(await verified(heads(...right, `41 ${hash}`))).not.toContain('最初の書き換え');
    const audited = (name: string) => runCommand(['audit', file, '--heads', name, '--lang', 'en']);
    const { out } = await audited(heads(...right, `30 ${hash} 2021-04-20 20:00`));
    expect(out).toContain('position 30\n    the noted head 2021-04-20 20:00: is not on the chain');
    expect(out).toContain('\n  The first change is between position 21 and position 30\n');
  });

  it('detects a cut tail by a noted head', async () => {
    const file = await writeHistoryFile(30);
    const { code } = await headOf(file, 30);
    behindItsBack(file, 'DELETE FROM event WHERE position > 25');
    expect((await runCommand(['verify', file])).status).toBe(0);
    const { status, out } = await runCommand([
      'verify',
      file,
      '--heads',
      noted(file, `30 ${code} 2021-04-02 20:00`),
    ]);
    expect(status).toBe(1);
    expect(out).toContain('2021-04-02 20:00 位置30の先頭: 履歴がそこまで届きません');
  });

  it('continues after a break: lists every break, and judges the later heads and dates', async () => {
    const file = await writeHistoryFile(40);
    const codes = [
      (await headOf(file, 5)).code,
      (await headOf(file, 20)).code,
      (await headOf(file, 30)).code,
    ];
    const lines = [`4 ${codes[0]}`, `20 ${codes[1]} 2021-04-10`, `30 ${codes[0]}`, `41 ${codes[2]}`];
    const heads = noted(file, lines.join('\n'));
    behindItsBack(file, "UPDATE event SET id = id || 'x' WHERE position IN (8, 25)");
    behindItsBack(file, "UPDATE event SET data = '{' WHERE position = 12");
    behindItsBack(file, 'DELETE FROM event WHERE position = 33');
    const { status, out } = await runCommand(['verify', file, '--heads', heads, '--json']);
    expect(status).toBe(1);
    const found = JSON.parse(out) as Verification;
    expect(found.faults.map(({ details }) => details)).toMatchObject(
      [8, 12, 25, 33].map((position) => ({ position })),
    );
    expect(found.heads.map(({ position, is }) => [position, is])).toEqual([
      [4, 'other-history'],
      [20, 'behind-a-break'],
      [30, 'other-history'],
      [41, 'cut-tail'],
    ]);
    expect(found.backDated).toMatchObject([{ position: 21, head: 20 }]);
    expect(found.unexamined).toEqual({ events: [{ from: 12, upTo: 13 }], indexFrom: 8 });
    const english = (await runCommand(['verify', file, '--heads', heads, '--lang', 'en'])).out;
    expect(english).toContain('The head at 20 has the noted hash, but the chain is broken before it');
    expect(english).toContain('position 12–13');
    expect(english).toContain('own check ended at position 8');
  });

  it('lists the first hundred breaks, and counts the others', async () => {
    const file = await writeHistoryFile(130);
    behindItsBack(file, "UPDATE event SET id = id || 'x' WHERE position > 20");
    const { out } = await runCommand(['verify', file, '--lang', 'en']);
    expect(out).toContain('position 120');
    expect(out).not.toContain('position 121');
    expect(out).toContain('10 more positions are wrong.');
  });

  it('checks nothing after --upto', async () => {
    const file = await writeHistoryFile(30);
    const heads = noted(file, `20 ${(await headOf(file, 20)).code}`);
    behindItsBack(file, "UPDATE event SET id = 'x' WHERE position = 15");
    const { status, out } = await runCommand([
      'verify',
      file,
      '--heads',
      heads,
      '--upto',
      '10',
      '--lang',
      'en',
    ]);
    expect(out).not.toContain('15');
    expect(out).toContain('Only noted heads (--heads) show whether');
    expect(status).toBe(0);
  });

  it('also finds a change exactly at --upto in an export', async () => {
    const file = await writeHistoryFile(30);
    const exported = join(dirname(file), 'history.jsonl');
    await runCommand(['export', file, exported]);
    const lines = readFileSync(exported, 'utf8').split('\n');
    const changed = (lines[15] ?? '').replaceAll('2021', '2022');
    writeFileSync(exported, lines.with(15, changed).join('\n'));
    const verified = (upTo: string) => runCommand(['verify', exported, '--upto', upTo, '--lang', 'en']);
    expect((await verified('14')).status).toBe(0);
    const { status, out } = await verified('15');
    expect(out).toContain('position 15');
    expect(status).toBe(1);
  });

  it('reports an event with a recorded time before the noted head that it follows', async () => {
    const file = await writeHistoryFile(30);
    const { hash } = await headOf(file, 10);
    // The eleventh event is recorded on 1 April at 11:00 UTC, 20:00 in Tokyo.
    const at = (time: string) =>
      runCommand(['verify', file, '--lang', 'en', '--heads', noted(file, `10 ${hash} 2021-04-01 ${time}`)]);
    expect(await at('20:00')).toMatchObject({ status: 0 });
    const { status, out } = await at('20:01');
    expect(status).toBe(1);
    expect(out).toContain('The event at position 11 names 2021-04-01 20:00');
  });

  it.each([
    ['10 zzz', 'it is not a head'],
    [`10 ${'0'.repeat(24)}1`, 'the code is mistyped'],
  ])('names the wrong line of a file of heads: %s', async (line, reason) => {
    const file = await writeHistoryFile(12);
    const { status, err } = await runCommand([
      'verify',
      file,
      '--lang',
      'en',
      '--heads',
      noted(file, `\n${line}`),
    ]);
    expect(status).toBe(2);
    expect(err).toContain(`line 2: ${reason}`);
  });
});
