import { unwrapAnswer } from '@torioki/event-store/contract';
import type { DocumentChanges, Documents } from '@torioki/projection';
import { place, withLoans } from '@torioki/projection/contract';
import { describe, expect, it, vi } from 'vitest';
import { openDocuments } from './testing/open-documents.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { recordSetting } from './testing/record-setting.js';

/** The changes that a subscriber receives, in order. */
const collectChanges = ({ changes }: Documents): readonly DocumentChanges[] => {
  const all: DocumentChanges[] = [];
  changes.subscribe((one) => all.push(one));
  return all;
};

/** Two open documents on one schema. The first one has a lease on serving loans. */
const two = async () => {
  const schema = scratchSchema();
  const documents = await openDocuments({ schema });
  const id = await withLoans(documents, '2021-04-22');
  let at = 7;
  const commit = async () => {
    const change = { key: 'loan 0', document: at, position: at, listing: null };
    const step = {
      generation: id,
      from: place(at),
      to: place(at + 1),
      documents: [change],
      released: [],
      quarantined: [],
    };
    expect(await unwrapAnswer(documents.commit('a worker', [{ ...step, serves: false }]))).toBe(true);
    at += 1;
  };
  return { schema, documents, other: await openDocuments({ schema }), commit };
};

const loan = [
  {
    model: 'patron-loans',
    documents: [expect.objectContaining({ key: 'loan 0', listing: null }) as unknown],
  },
];

describe('the changes of documents', () => {
  it("are reported in detail for own changes, once, and without detail for others'", async () => {
    const { documents, other, commit } = await two();
    const all = collectChanges(documents);
    await commit();
    await commit();
    await unwrapAnswer(other.retry());
    await vi.waitFor(() => expect(all).toEqual([loan, loan, 'anything']));
    await commit();
    await unwrapAnswer(other.begin('overdue', 1));
    await vi.waitFor(() => expect(all).toEqual([loan, loan, 'anything', loan, 'anything']));
  });

  it('are `anything` if others changed something that was not reported before', async () => {
    const { documents, other, commit } = await two();
    await unwrapAnswer(other.retry());
    const all = collectChanges(documents);
    await commit();
    expect(all).toEqual(['anything']);
  });

  it('are reported to all subscribers, also to later ones', async () => {
    const { other, commit } = await two();
    const first = [collectChanges(other), collectChanges(other)];
    await commit();
    await vi.waitFor(() => expect(first.map((all) => all.at(-1))).toEqual(['anything', 'anything']));
    const late = collectChanges(other);
    await commit();
    await vi.waitFor(() => expect(late.at(-1)).toBe('anything'));
  });

  it('do not include a lease, but the release of one', async () => {
    const { documents, other } = await two();
    const all = collectChanges(other);
    await vi.waitFor(() => expect(all).toEqual(['anything']));
    const [generation] = await unwrapAnswer(documents.generations());
    await unwrapAnswer(documents.lease('a worker', [generation?.id ?? 0]));
    await unwrapAnswer(documents.lease('a worker', []));
    await vi.waitFor(() => expect(all).toEqual(['anything', 'anything']));
  });

  it('are noticed without notifications', async () => {
    const { schema, commit } = await two();
    const polling = await openDocuments({ schema });
    const all = collectChanges(polling);
    const { query } = await openSession();
    const listening = `LISTEN "${schema}"`;
    await vi.waitFor(async () => {
      const sql = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = $1';
      expect((await query(sql, listening)).rows).toHaveLength(1);
    });
    await commit();
    await vi.waitFor(() => expect(all.at(-1)).toBe('anything'));
  });

  it('are `anything` if a crash undid changes and others have made the same number since', async () => {
    const { schema, documents, other } = await two();
    const all = collectChanges(documents);
    await unwrapAnswer(other.retry());
    await vi.waitFor(() => expect(all).toEqual(['anything']));
    const { query } = await openSession();
    const endListening = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = $1';
    expect((await query(endListening, `LISTEN "${schema}"`)).rows).toHaveLength(1);
    await query('BEGIN');
    await query(`UPDATE "${schema}".documents SET changes = changes - 1`);
    await query(`SELECT "${schema}".retry()`);
    await query('COMMIT');
    await expect.poll(() => all, { timeout: 10_000 }).toEqual(['anything', 'anything']);
  });

  it('do not wait for the disk', async () => {
    const { schema, commit } = await two();
    const seen = await recordSetting(schema, 'generation', 'synchronous_commit');
    await commit();
    expect(await seen()).toEqual(['off']);
  });
});
