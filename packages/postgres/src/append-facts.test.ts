import type { Cursor } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { unwrapAnswer, findCursorAt, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { expect, inject, it, onTestFinished } from 'vitest';
import { createReadAppendFacts, mostNews } from './append-facts.js';
import { serverOf } from './server.js';
import { onOneConnection, type Execute } from './statement.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { unwrapResult } from './testing/request-append.js';

it('the events since a place are fetched, unless they are too many or the place is lost', async () => {
  const name = scratchSchema();
  const store = await openStore({ schema: name });
  await unwrapAnswer(store.append(Array.from({ length: mostNews + 2 }, () => someEvent())));
  const { pool, schema } = serverOf(inject('postgresUrl'), name);
  onTestFinished(() => pool.end());
  const look = createReadAppendFacts({ store: name, schema, root: emptyChain(librarySystem) });

  /** The number of fetched rows for the events after a position, and the number of these events. */
  const since = async (position: number, lost: Partial<Cursor> = {}) => {
    const place = { ...(await findCursorAt(store, position)), ...lost };
    let fetched = 0;
    const looked = await onOneConnection(
      pool,
      (say) => {
        const counting: Execute = async <Row extends object>(statement: Parameters<Execute>[0]) =>
          E.map((rows: readonly Row[]) => {
            fetched += rows.length;
            return rows;
          })(await say<Row>(statement));
        return look(counting, [], place);
      },
      () => false,
    );
    return [fetched, unwrapResult(looked).news?.length];
  };

  expect(await since(1)).toEqual([2, undefined]);
  expect(await since(2)).toEqual([mostNews + 2, mostNews]);
  expect(await since(mostNews + 2)).toEqual([2, 0]);
  expect((await since(mostNews, { hash: 'a'.repeat(64) }))[1]).toBeUndefined();
});
