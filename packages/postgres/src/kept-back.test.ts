import { orThrow } from '@torioki/event-store';
import { answered, failedWith, headOf, someEvent } from '@torioki/event-store/contract';
import { change, someone } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { librarySystem, opened } from './testing/opened.js';
import { openedRegistry } from './testing/opened-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';

/** Makes a trigger ignore rows written to a table, without an error. Call the result to stop it. */
const ignoring = async (
  schema: string,
  table: string,
  verb: 'INSERT' | 'UPDATE',
  when: string,
): Promise<() => Promise<void>> => {
  const { query } = await session();
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
  const store = await opened({ schema });
  await answered(store.append([someEvent()]));
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
    expect(await failedWith('not-an-event-store', store.append(events))).toMatchObject(lost);
    expect(await headOf(store)).toBe(1);
    await stop();
    expect(await answered(store.append(events))).toMatchObject({ last: { position: 3 }, again: false });
    await answered(store.check());
  });

  it('of a copy', async () => {
    const { store } = await begun();
    const records = await answered(store.records());
    const schema = scratchSchema();
    const copy = await opened({ schema });
    await ignoring(schema, 'event', 'INSERT', 'true');
    expect(await failedWith('not-an-event-store', copy.copy(records))).toMatchObject(lost);
    expect(await headOf(copy)).toBe(0);
  });

  it('of a registry of patrons', async () => {
    const schema = scratchSchema();
    const registry = await openedRegistry({ schema });
    await ignoring(schema, 'patron', 'INSERT', 'true');
    await failedWith('not-a-registry', change(registry, 'RegisterPatron', someone()));
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
        const { query } = await session();
        return query(`CREATE RULE forgetting AS ON INSERT TO "${schema}".entry DO INSTEAD NOTHING`);
      },
    ],
  ])('is found by a check and at the next opening: %s', async (part, add) => {
    const { schema, store } = await begun();
    await answered(store.check());
    await add(schema);
    const found = { reason: `${part} does not come from this program` };
    expect(await failedWith('schema-changed', store.check())).toMatchObject(found);
    expect(await failedWith('schema-changed', opening(schema))).toMatchObject(found);
    expect(E.isLeft(await store.append([someEvent()]))).toBe(true);
    expect(await headOf(store)).toBe(1);
  });

  it('does not prevent opening the history as evidence, and is found by the check', async () => {
    const { schema } = await begun();
    await ignoring(schema, 'event', 'INSERT', 'true');
    const evidence = orThrow(
      await openPostgresEventStore({ connection: inject('postgresUrl'), schema, readOnly: true }),
    ).store;
    expect(await headOf(evidence)).toBe(1);
    await failedWith('schema-changed', evidence.check());
    await evidence.close();
  });
});
