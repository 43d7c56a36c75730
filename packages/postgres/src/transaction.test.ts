import * as E from 'fp-ts/lib/Either.js';
import { DatabaseError, type Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { readInSnapshot, writeOnce } from './transaction.js';

const serverSays = (sqlState: string) =>
  Object.assign(new DatabaseError(`it says ${sqlState}`, 8, 'error'), { code: sqlState });

const lost = new Error('Connection terminated unexpectedly');

/** A pool whose statements fail as given. It records the statements, and whether connections were discarded. */
const failing = (
  failures: Readonly<Record<string, readonly (Error | undefined)[]>>,
  committed: boolean[] = [],
) => {
  const sent: string[] = [];
  const spoilt: boolean[] = [];
  const left = Object.entries(failures).map(([word, errors]) => ({ word, errors: [...errors] }));
  const query = (text: string) => {
    const word = text.includes('AND last = ') ? 'asks' : (text.trim().split(/\W/)[0] ?? '');
    sent.push(word);
    const failure = left.find((one) => one.word === word)?.errors.shift();
    if (failure) return Promise.reject(failure);
    return Promise.resolve({ rows: word === 'asks' && !committed.shift() ? [] : [{ id: '7' }] });
  };
  const pool = {
    connect: () => Promise.resolve({ query, release: (destroy: boolean) => spoilt.push(destroy) }),
  } as unknown as Pool;
  let works = 0;
  const attempt = writeOnce(pool, { schema: 'people', id: 'W1' }, async (say) => {
    const rows = await say(['INSERT']);
    return E.map(() => ({ nth: (works += 1) }))(rows);
  });
  return { attempt, pool, sent, spoilt, works: () => works };
};

describe('a transaction that writes', () => {
  it('locks, does its work and commits', async () => {
    const { attempt, sent, spoilt } = failing({});
    expect(await attempt()).toEqual(E.right({ nth: 1 }));
    expect(sent).toEqual(['BEGIN', 'SELECT', 'INSERT', 'WITH', 'COMMIT']);
    expect(spoilt).toEqual([false]);
  });

  it.each(['BEGIN', 'SELECT', 'INSERT', 'WITH'])(
    'has done nothing when the connection is lost at %s',
    async (word) => {
      const { attempt, spoilt } = failing({ [word]: [lost] });
      expect(await attempt()).toEqual(E.left({ cause: lost, outcome: 'not-reached' }));
      expect(await attempt()).toMatchObject({ right: {} });
      expect(spoilt).toEqual([true, false]);
    },
  );

  it.each(['INSERT', 'COMMIT'])('discards its connection when it is refused at %s', async (word) => {
    const full = serverSays('53100');
    const { attempt, spoilt, works } = failing({ [word]: [full] });
    expect(await attempt()).toEqual(E.left({ cause: full, outcome: 'refused' }));
    expect(spoilt).toEqual([true]);
    await attempt();
    expect(works()).toBe(word === 'INSERT' ? 1 : 2);
  });

  it('is not done again if its commit happened without an answer', async () => {
    const { attempt, sent, works } = failing({ COMMIT: [lost] }, [true]);
    expect(await attempt()).toEqual(E.left({ cause: lost, outcome: 'not-reached' }));
    expect(await attempt()).toEqual(E.right({ nth: 1 }));
    expect(works()).toBe(1);
    expect(sent.slice(-4)).toEqual(['BEGIN', 'SELECT', 'asks', 'COMMIT']);
  });

  it('is done again if its commit did not happen and had no answer', async () => {
    const { attempt, works } = failing({ COMMIT: [serverSays('57P01')] }, [false]);
    expect(await attempt()).toMatchObject({ left: { outcome: 'not-reached' } });
    expect(await attempt()).toEqual(E.right({ nth: 2 }));
    expect(works()).toBe(2);
  });

  it('is neither done nor repeated while the outcome of its commit is unknown', async () => {
    const refused = serverSays('55P03');
    const outcomes = [undefined, lost, refused];
    const { attempt, works } = failing({ COMMIT: [lost], SELECT: outcomes, asks: [refused] }, [false]);
    await attempt();
    expect(await attempt()).toEqual(E.left({ cause: lost, outcome: 'not-reached' }));
    expect(await attempt()).toEqual(E.left({ cause: refused, outcome: 'not-reached' }));
    expect(await attempt()).toEqual(E.left({ cause: refused, outcome: 'not-reached' }));
    expect(works()).toBe(1);
    expect(await attempt()).toEqual(E.right({ nth: 2 }));
  });
});

describe('a transaction that reads', () => {
  it('may always be attempted again', async () => {
    const { pool, spoilt } = failing({ SELECT: [lost], COMMIT: [lost] });
    const reading = readInSnapshot(pool, (say) => say(['SELECT']));
    expect(await reading()).toMatchObject({ left: { outcome: 'not-reached' } });
    expect(await reading()).toMatchObject({ left: { outcome: 'not-reached' } });
    expect(await reading()).toEqual(E.right([{ id: '7' }]));
    expect(spoilt).toEqual([true, true, false]);
  });

  it('discards its connection when its work throws', async () => {
    const { pool, spoilt } = failing({});
    const defect = new Error('a bug');
    await expect(readInSnapshot(pool, () => Promise.reject(defect))()).rejects.toBe(defect);
    expect(spoilt).toEqual([true]);
  });
});
