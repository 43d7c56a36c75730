import { storeError, type StoreError } from '@torioki/event-store';
import { because, readClock, isStoreError } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { throwError, type Observable } from 'rxjs';
import { nameOfThrown } from './name-of-thrown.js';

/**
 * The obstacle that prevents every answer: the library is closed, or its clock gives no valid time. Undefined
 * if there is none.
 */
export type Hindrance = () => StoreError | undefined;

const libraryClosed = storeError('store-unavailable', {
  store: 'The library',
  ...because('closed', 'it is closed. Open it again with openLibrary', '閉じられている'),
});

export const hindranceOf = (isClosed: () => boolean, clock: () => Date): Hindrance => {
  const clockError = () => {
    const at = readClock(clock);
    return E.isLeft(at) ? at.left : undefined;
  };
  return () => (isClosed() ? libraryClosed : clockError());
};

type Verb = (...given: never[]) => Promise<unknown>;

/** The obstacle that prevents an answer; undefined if there is none. */
type Obstacle<Why> = () => Why | undefined;

type InService<Verbs extends Readonly<Record<keyof Verbs, Verb>>, Hindered> = {
  readonly [Name in keyof Verbs]: (
    ...given: Parameters<Verbs[Name]>
  ) => ReturnType<Verbs[Name]> | Promise<Hindered>;
};

/** The error for a value that a verb threw. It names the verb. */
const errorOfThrown = (verb: string, thrown: unknown): StoreError => {
  if (isStoreError(thrown)) return thrown;
  return storeError('store-unavailable', {
    store: 'The library',
    reason: `the store, the registry or the clock ended ${verb} with ${nameOfThrown(thrown)}`,
  });
};

/** The answer of a verb, or, if it throws, an error that names the verb. */
export const catchThrown = async <Told>(
  verb: string,
  ask: () => Told | Promise<Told>,
): Promise<E.Either<StoreError, Told>> => {
  try {
    return E.right(await ask());
  } catch (thrown) {
    return E.left(errorOfThrown(verb, thrown));
  }
};

/** The answer of a verb, or, while there is an obstacle, the answer to that. It never rejects. */
export const answerInService = async <Answer, Why, Hindered>(
  obstacle: Obstacle<Why>,
  answer: (why: NoInfer<Why> | StoreError) => Hindered,
  verb: string,
  ask: () => Promise<Answer>,
): Promise<Answer | Hindered> => {
  const why = obstacle();
  return why === undefined ? E.getOrElseW(answer)(await catchThrown(verb, ask)) : answer(why);
};

/** The same verbs, but while there is an obstacle each immediately answers with it. They never reject. */
export const guardVerbs = <Verbs extends Readonly<Record<keyof Verbs, Verb>>, Why, Hindered>(
  obstacle: Obstacle<Why>,
  answer: (why: NoInfer<Why> | StoreError) => Hindered,
  verbs: Verbs,
): InService<Verbs, Hindered> =>
  Object.fromEntries(
    Object.entries<Verb>(verbs).map(([name, verb]) => [
      name,
      (...given: never[]) => answerInService(obstacle, answer, name, () => verb(...given)),
    ]),
  ) as unknown as InService<Verbs, Hindered>;

/** The observed values, or the obstacle as an error. */
export const observeInService = <Shown, Why>(
  obstacle: Obstacle<Why>,
  observe: () => Observable<Shown>,
): Observable<Shown> => {
  const why = obstacle();
  return why === undefined ? observe() : throwError(() => why);
};
