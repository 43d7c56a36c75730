import { storeError, type Failed, type StoreError } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import type { AnyReadModel, ViewQuery } from '@torioki/projection';

type GuardedAnswer<Shown> = { readonly is: 'shown'; readonly shown: Shown } | Failed<StoreError>;

const wrong = (why: ReasonTexts): Failed<StoreError> => ({
  is: 'failed',
  error: storeError('invalid-input', { path: 'query', ...why }),
});

/**
 * A library's own query, which never throws. It gives `invalid-input` if the query throws, or reads a read
 * model that the library does not have.
 */
export const guardQuery = <Shown>(
  query: ViewQuery<Shown>,
  models: readonly AnyReadModel[],
): ViewQuery<GuardedAnswer<Shown>> =>
  function* () {
    try {
      const running = query();
      let step = running.next([]);
      while (step.done !== true) {
        const { model } = step.value;
        if (!models.some(({ name }) => name === model)) {
          const why = `reads the model ${model}, which is unknown. Pass it to the option models`;
          const ja = `モデル${model}が分からない。modelsに書く`;
          return wrong(because('unknown-model', why, ja));
        }
        step = running.next(yield step.value);
      }
      return { is: 'shown', shown: step.value };
    } catch (thrown) {
      const name = thrown instanceof Error ? thrown.name : typeof thrown;
      return wrong(because('thrown', `must not throw, but threw ${name}`, `例外を投げた: ${name}`));
    }
  };
