import { orThrow } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { makeChange, sampleApplication } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

/** Makes a trigger leave out rows written to a table, without an error. The returned function stops it. */
const ignoring = async (
  schema: string,
  table: string,
  verb: 'INSERT' | 'UPDATE',
  when: string,
): Promise<() => Promise<void>> => {
  const { query } = await openSession();
  await query(`CREATE FUNCTION "${schema}".ignore() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RETURN NULL; END $$`);
  await query(`CREATE TRIGGER ignoring BEFORE ${verb} ON "${schema}".${table}
    FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION "${schema}".ignore()`);
  return async () => {
    await query(`DROP FUNCTION "${schema}".ignore CASCADE`);
  };
};

const lost = { damaged: true, reason: expect.stringContaining('triggers') as string };

const begun = async () => {
  const schema = scratchSchema();
  const store = await openStore({ schema });
  await unwrapAnswer(store.append([someEvent()]));
  return { schema, store };
};

describe('rows that a trigger ignores are not acknowledged', () => {
  it.each([
    ['event', 'INSERT', 'true'],
    ['event', 'INSERT', 'NEW.position = 3'],
    ['entry', 'INSERT', 'true'],
    ['head', 'UPDATE', 'true'],
  ] as const)('of an append, in the table %s, at an %s, when %s', async (table, verb, when) => {
    const { schema, store } = await begun();
    const stop = await ignoring(schema, table, verb, when);
    const events = [someEvent(), someEvent()];
    expect(await expectFailure('not-an-event-store', store.append(events))).toMatchObject(lost);
    expect(await findHeadPosition(store)).toBe(1);
    await stop();
    expect(await unwrapAnswer(store.append(events))).toMatchObject({ last: { position: 3 }, again: false });
    await unwrapAnswer(store.check());
  });

  it('of a copy', async () => {
    const { store } = await begun();
    const records = await unwrapAnswer(store.records());
    const schema = scratchSchema();
    const copy = await openStore({ schema });
    await ignoring(schema, 'event', 'INSERT', 'true');
    expect(await expectFailure('not-an-event-store', copy.copy(records))).toMatchObject(lost);
    expect(await findHeadPosition(copy)).toBe(0);
  });

  it('of a registry of patrons', async () => {
    const schema = scratchSchema();
    const registry = await openRegistry({ schema });
    await ignoring(schema, 'patron', 'INSERT', 'true');
    await expectFailure('not-a-registry', makeChange(registry, 'RegisterPatron', sampleApplication()));
  });
});

describe('a trigger or a rule on the tables of a history', () => {
  const opening = (schema: string) =>
    openPostgresEventStore({ connection: inject('postgresUrl'), schema, librarySystem });

  it.each([
    [
      'the trigger ignoring on event',
      (schema: string): Promise<unknown> => ignoring(schema, 'event', 'INSERT', 'true'),
    ],
    [
      'the rule forgetting on entry',
      async (schema: string): Promise<unknown> => {
        const { query } = await openSession();
        return query(`CREATE RULE forgetting AS ON INSERT TO "${schema}".entry DO INSTEAD NOTHING`);
      },
    ],
  ])('is found by a check and at the next opening: %s', async (part, add) => {
    const { schema, store } = await begun();
    await unwrapAnswer(store.check());
    await add(schema);
    const found = { reason: `${part} does not come from this program` };
    expect(await expectFailure('schema-changed', store.check())).toMatchObject(found);
    expect(await expectFailure('schema-changed', opening(schema))).toMatchObject(found);
    expect(E.isLeft(await store.append([someEvent()]))).toBe(true);
    expect(await findHeadPosition(store)).toBe(1);
  });

  it('does not prevent opening the history as evidence, and is found by the check', async () => {
    const { schema } = await begun();
    await ignoring(schema, 'event', 'INSERT', 'true');
    const evidence = orThrow(
      await openPostgresEventStore({ connection: inject('postgresUrl'), schema, readOnly: true }),
    ).store;
    expect(await findHeadPosition(evidence)).toBe(1);
    await expectFailure('schema-changed', evidence.check());
    await evidence.close();
  });
});
