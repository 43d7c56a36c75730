import { storeError, type Failed, type StoreError } from '@torioki/event-store';
import { because, mustBe, nameOfThrown, type ReasonTexts } from '@torioki/event-store/adapter';
import type { AnyReadModel, DocumentRequest, ViewQuery } from '@torioki/projection';

type GuardedAnswer<Shown> = { readonly is: 'shown'; readonly shown: Shown } | Failed<StoreError>;

const wrong = (why: ReasonTexts, path = 'query'): Failed<StoreError> => ({
  is: 'failed',
  error: storeError('invalid-input', { path, ...why }),
});

const isText = (value: unknown): boolean => typeof value === 'string';

const isPlace = (value: unknown): boolean => {
  const { place, key } = Object(value) as Readonly<Record<string, unknown>>;
  return isText(place) && isText(key);
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** The required form of each field of a request. `form` completes the sentence "must be …". */
const forms = {
  keys: {
    isRight: (keys: unknown) => Array.isArray(keys) && keys.every(isText),
    form: 'a list of keys, which are texts',
    ja: 'キーの一覧を書く',
  },
  list: { isRight: isText, form: 'the name of a list', ja: '一覧の名前を書く' },
  after: { isRight: isPlace, form: 'a place and a key, which are texts', ja: '場所とキーを書く' },
  to: { isRight: isText, form: 'a place, which is a text', ja: '場所を書く' },
  first: {
    isRight: (first: unknown) => first === null || isCount(first),
    form: 'a whole number from 0',
    ja: '0からの整数を書く',
  },
};

const fieldsOf = {
  keys: ['keys'],
  list: ['list', 'after', 'to', 'first'],
  count: ['list', 'after', 'to'],
} as const;

/** The failure for a request whose field has the wrong form; undefined if all fields are right. */
const refuseRequest = (request: DocumentRequest): Failed<StoreError> | undefined => {
  const given: Readonly<Record<string, unknown>> = { ...request };
  const fields: readonly (keyof typeof forms)[] = fieldsOf[request.is];
  const field = fields.find((name) => !forms[name].isRight(given[name]));
  if (field === undefined) return undefined;
  const { form, ja } = forms[field];
  return wrong(mustBe(form, ja, given[field] === undefined), `query.${field}`);
};

/**
 * Wraps a library's own query, so that it never throws. Gives `invalid-input` if the query throws, reads an
 * unknown read model, or makes a request with a field of the wrong form.
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
        const refused = refuseRequest(step.value);
        if (refused) return refused;
        step = running.next(yield step.value);
      }
      return { is: 'shown', shown: step.value };
    } catch (thrown) {
      const name = nameOfThrown(thrown);
      return wrong(
        because('thrown', `must not throw, but ended with a thrown ${name}`, `例外を投げた: ${name}`),
      );
    }
  };
