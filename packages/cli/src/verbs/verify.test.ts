import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { historyFile } from '../testing/history-file.js';
import { printed } from '../testing/printed.js';

describe('torioki verify', () => {
  it('finds nothing wrong with a history that nobody touched, and says what that does not show', async () => {
    const answer = await printed(['verify', await historyFile(70), '--lang', 'en']);
    expect(answer.status).toBe(0);
    expect(answer.out).toContain(
      'consistent in itself; a cut tail or a wholly rewritten book cannot be told',
    );
  });

  it.each([
    ['an event', "UPDATE event SET data = replace(data, '2021', '2022') WHERE position = 5", 5],
    ['the last event', "UPDATE event SET id = 'x' WHERE position = 70", 70],
    ['a row that is derived', 'DELETE FROM entry WHERE position = 7', 7],
  ])('names the position of %s that was changed', async (_, sql, position) => {
    const file = await historyFile(70);
    const db = new Database(file);
    db.exec(sql);
    db.close();
    const answer = await printed(['verify', file]);
    expect(answer.status).toBe(1);
    expect(answer.out).toContain(`位置${position}`);
    const json = JSON.parse((await printed(['verify', file, '--json'])).out) as object;
    expect(json).toMatchObject({ fault: { details: { position } } });
  });
});
