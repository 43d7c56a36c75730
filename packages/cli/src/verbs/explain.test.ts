import { orThrow } from '@torioki/event-store';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { borrowerId, reservationId, reserve, ship, story, tokyo, type Story } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

/** The file of a library with the events of a story. */
const storyFile = async ({ recorded }: Story): Promise<string> => {
  const file = join(makeScratchFolder(), 'library.db');
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: 'example' }));
  await unwrapAnswer(store.copy(await recorded()));
  await store.close();
  return file;
};

const orderFile = (command: object, at: string): string => {
  const file = join(makeScratchFolder(), 'command.json');
  writeFileSync(file, JSON.stringify({ ...command, at: tokyo(at) }));
  return file;
};

const lent = story.reach('lent', 'a-1', 'wkn').reach('noticed', 'b-1', 'wkn', 2);

describe('torioki explain', () => {
  it('shows the life of a reservation with its decisions, and numbers for borrowers', async () => {
    const file = await storyFile(lent);
    const { status, out } = await runCommand([
      'explain',
      file,
      'reservation',
      reservationId(1),
      '--lang',
      'en',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('[limit 10, reservations open 0, requested 1]');
    expect(out).toContain('borrower 1');
    expect(out).not.toContain(borrowerId(1));
    expect((await runCommand(['explain', file, 'reservation', reservationId(1), '--ids'])).out).toContain(
      borrowerId(1),
    );
    const { out: json } = await runCommand(['explain', file, 'reservation', reservationId(1), '--json']);
    expect(JSON.parse(json)).toMatchObject({ schema: 'torioki/explain/1', is: 'life' });
    expect(json).toContain('"id":"RESERVE-1"');
    expect(json).not.toContain(borrowerId(1));
  });

  it('shows one decision, named by its position', async () => {
    const file = await storyFile(lent);
    const { out } = await runCommand(['explain', file, 'reservation', reservationId(1), '--json']);
    const { entries } = JSON.parse(out) as { readonly entries: readonly { readonly position: number }[] };
    const position = String(entries[0]?.position);
    const answer = await runCommand(['explain', file, 'position', position]);
    expect(answer.status).toBe(0);
    expect(answer.out).toContain('RESERVE-1 適合');
    expect(answer.out).toMatch(/認められる。\n$/);
  });

  it('decides a refused order again, and shows when it would pass', async () => {
    const file = await storyFile(lent);
    const command = orderFile(ship(2, 9), '2021-04-07 10:00');
    const { status, out } = await runCommand([
      ...['explain', file, '--command', command, '--when', '--lang', 'en'],
    ]);
    expect(status).toBe(0);
    expect(out).toContain('SHIP-2 refused');
    expect(out).toContain('First: The command must be given on a dispatch day.');
    expect(out).toContain('it passes on these days only');
    expect(out).toContain('2021-04-09, 2021-04-13, 2021-04-16');
  });

  it('decides it with the events recorded by an instant', async () => {
    const file = await storyFile(lent);
    const command = orderFile(ship(2, 9), '2021-04-09 10:00');
    const args = ['explain', file, '--command', command, '--lang', 'en'];
    expect((await runCommand([...args, '--as-of', '2100-01-01'])).out).toContain('SHIP-2 passed');
    const before = await runCommand([...args, '--as-of', '2000-01-01']);
    expect(before.status).toBe(0);
    expect(before.out).toContain('No policy was in force.');
    expect(await runCommand([...args, '--as-of', 'yesterday'])).toMatchObject({ status: 2, out: '' });
  });

  it('refuses an unknown item, and a missing order', async () => {
    const file = await storyFile(lent);
    for (const args of [
      ['reservation', reservationId(77)],
      ['command', reservationId(77)],
      ['position', '9999'],
      ['patron', reservationId(1)],
      [],
      ['--command', file],
      ['--command', orderFile({ ...reserve(1, [50, 'a', 'hq']), lines: [] }, '2021-04-07 10:00')],
    ]) {
      const { status, out, err } = await runCommand(['explain', file, ...args]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).not.toBe('');
    }
  });
});
