import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { throwError, type Observable } from 'rxjs';
import { catchThrown } from './catch-thrown.js';

/** The reason why a verb cannot answer now; undefined if there is none. */
type FindReason<Why> = () => Why | undefined;

type Verb = (...given: never[]) => Promise<unknown>;

type Guarded<Verbs extends Readonly<Record<keyof Verbs, Verb>>, Instead> = {
  readonly [Name in keyof Verbs]: (
    ...given: Parameters<Verbs[Name]>
  ) => ReturnType<Verbs[Name]> | Promise<Instead>;
};

/**
 * The answer of a verb or, while there is an obstacle, an answer that names the obstacle. The promise never
 * rejects.
 */
export const answerUnlessObstacle = async <Answer, Why, Instead>(
  findObstacle: FindReason<Why>,
  answer: (why: NoInfer<Why> | StoreError) => Instead,
  verb: string,
  ask: () => Promise<Answer>,
): Promise<Answer | Instead> => {
  const why = findObstacle();
  return why === undefined ? E.getOrElseW(answer)(await catchThrown(verb, ask)) : answer(why);
};

/**
 * Guards verbs: while there is an obstacle, each verb immediately answers with the obstacle. No promise
 * rejects.
 */
export const guardVerbs = <Verbs extends Readonly<Record<keyof Verbs, Verb>>, Why, Instead>(
  findObstacle: FindReason<Why>,
  answer: (why: NoInfer<Why> | StoreError) => Instead,
  verbs: Verbs,
): Guarded<Verbs, Instead> =>
  Object.fromEntries(
    Object.entries<Verb>(verbs).map(([name, verb]) => [
      name,
      (...given: never[]) => answerUnlessObstacle(findObstacle, answer, name, () => verb(...given)),
    ]),
  ) as unknown as Guarded<Verbs, Instead>;

/** The observed values, or the obstacle as an error. */
export const observeUnlessObstacle = <Shown, Why>(
  findObstacle: FindReason<Why>,
  observe: () => Observable<Shown>,
): Observable<Shown> => {
  const why = findObstacle();
  return why === undefined ? observe() : throwError(() => why);
};
