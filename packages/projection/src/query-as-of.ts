import type { Failed, Position, StoreError } from '@torioki/event-store';
import { attemptAnswer, unwrap } from '@torioki/event-store/adapter';
import { documentsAsOf } from './documents-as-of.js';
import type { Projecting } from './projecting.js';
import type { ViewQuery } from './query.js';
import type { AnyReadModel } from './read-model.js';

/** An answered query. */
interface Shows<Shown> {
  readonly is: 'shown';
  readonly shown: Shown;
}

/**
 * Answers a query as of a past position. Folds only the models that the query reads. To find them, runs the
 * query first without documents, and repeats it until no model is missing.
 */
export const queryAsOf = <Shown>(
  position: Position,
  { models, ...history }: Pick<Projecting, 'store' | 'codec' | 'models'>,
  query: ViewQuery<Shown>,
): Promise<Shows<Shown> | Failed<StoreError>> =>
  attemptAnswer(async function* (): AsyncGenerator<StoreError, Shows<Shown>, unknown> {
    let folded: readonly AnyReadModel[] = [];
    for (;;) {
      const { documents } = yield* unwrap(await documentsAsOf(position, { ...history, models: folded }));
      const { shown, read } = yield* unwrap(await documents.query(query));
      const needed = models.filter(({ name }) => read.some(({ model }) => model === name));
      const missing = needed.filter((model) => !folded.includes(model));
      if (missing.length === 0) return { is: 'shown', shown };
      folded = [...folded, ...missing];
    }
  });
