import { emptyChain } from '@torioki/event-store/adapter';
import { answered, placeAt, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { expect, inject, it, onTestFinished } from 'vitest';
import { lookAt, mostNews } from './look.js';
import { serverOf } from './server.js';
import { onOneConnection, type Say } from './statement.js';
import { librarySystem, opened } from './testing/opened.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { done } from './testing/wish-for.js';

it('the events since a place are fetched, unless they are too many', async () => {
  const name = scratchSchema();
  const store = await opened({ schema: name });
  await answered(store.append(Array.from({ length: mostNews + 2 }, () => someEvent())));
  const { pool, schema } = serverOf(inject('postgresUrl'), name);
  onTestFinished(() => pool.end());
  const look = lookAt({ store: name, schema, root: emptyChain(librarySystem) });

  /** The number of fetched rows, and of news, since a position. */
  const since = async (position: number) => {
    const place = await placeAt(store, position);
    let fetched = 0;
    const looked = await onOneConnection(
      pool,
      (say) => {
        const counting: Say = async <Row extends object>(statement: Parameters<Say>[0]) =>
          E.map((rows: readonly Row[]) => {
            fetched += rows.length;
            return rows;
          })(await say<Row>(statement));
        return look(counting, [], place);
      },
      () => false,
    );
    return [fetched, done(looked).news?.length];
  };

  expect(await since(1)).toEqual([2, undefined]);
  expect(await since(2)).toEqual([mostNews + 2, mostNews]);
  expect(await since(mostNews + 2)).toEqual([2, 0]);
});
