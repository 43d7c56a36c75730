import { unwrapAnswer } from '@torioki/event-store/contract';
import { place, withLoans } from '@torioki/projection/contract';
import { describe, expect, it } from 'vitest';
import { openDocuments } from './testing/open-documents.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { waitForLocks } from './testing/wait-for-locks.js';

/** Locked documents of loans: an open transaction has leased them to another worker. */
const held = async () => {
  const schema = scratchSchema();
  const documents = await openDocuments({ schema });
  const id = await withLoans(documents, '2021-04-22');
  const holder = await openSession();
  await holder.query('BEGIN');
  await holder.query(`SELECT FROM "${schema}".documents FOR UPDATE`);
  const lease = "owner = 'another', leased_until = clock_timestamp() + interval '1 minute'";
  await holder.query(`UPDATE "${schema}".generation SET ${lease}`);
  return { schema, documents, id, holder };
};

describe('while a session has locked and leased documents without a commit', () => {
  it('a commit waits, and the former holder of the lease is refused', async () => {
    const { schema, documents, id, holder } = await held();
    const change = { key: 'loan 0', document: 'late', position: 8, listing: null };
    const step = {
      generation: id,
      from: place(7),
      to: place(8),
      documents: [change],
      released: [],
      quarantined: [],
    };
    const commit = documents.commit('a worker', [{ ...step, serves: false }]);
    await waitForLocks(schema, 1);
    await holder.query('COMMIT');
    expect(await unwrapAnswer(commit)).toBe(false);
    expect(await unwrapAnswer(documents.generations())).toMatchObject([{ checkpoint: { position: 7 } }]);
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toMatchObject([{ position: 0 }]);
  });

  it('a lease waits, and is refused', async () => {
    const { schema, documents, id, holder } = await held();
    const lease = documents.lease('a worker', [id]);
    await waitForLocks(schema, 1);
    await holder.query('COMMIT');
    const { mine, until = 0 } = await unwrapAnswer(lease);
    expect(mine).toEqual([]);
    expect(until - Date.now()).toBeGreaterThan(50_000);
    expect(until - Date.now()).toBeLessThan(70_000);
  });

  it('reads return the committed documents', async () => {
    const { documents, id } = await held();
    expect(await unwrapAnswer(documents.generations())).toMatchObject([{ id, checkpoint: { position: 7 } }]);
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toHaveLength(1);
  });
});
