import { instantOf, storeError, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { throwError, type Observable } from 'rxjs';

/** What keeps a library from answering: that it is closed, or that its clock tells no time. Undefined while it answers. */
export type Hindrance = () => StoreError | undefined;

const libraryClosed = storeError('store-unavailable', {
  store: 'The library',
  reason: 'it is closed; open it again with openLibrary',
});

export const hindranceOf = (isClosed: () => boolean, clock: () => Date): Hindrance => {
  const untimely = () => {
    const at = instantOf(clock);
    return E.isLeft(at) ? at.left : undefined;
  };
  return () => (isClosed() ? libraryClosed : untimely());
};

type Verb = (...given: never[]) => Promise<unknown>;

type InService<Verbs extends Readonly<Record<keyof Verbs, Verb>>, Hindered> = {
  readonly [Name in keyof Verbs]: (
    ...given: Parameters<Verbs[Name]>
  ) => ReturnType<Verbs[Name]> | Promise<Hindered>;
};

/** Verbs that answer at once with what keeps the library from it, while something does. */
export const inService = <Verbs extends Readonly<Record<keyof Verbs, Verb>>, Hindered>(
  hindrance: Hindrance,
  answer: (error: StoreError) => Hindered,
  verbs: Verbs,
): InService<Verbs, Hindered> =>
  Object.fromEntries(
    Object.entries<Verb>(verbs).map(([name, verb]) => [
      name,
      (...given: never[]) => {
        const error = hindrance();
        return error ? Promise.resolve(answer(error)) : verb(...given);
      },
    ]),
  ) as unknown as InService<Verbs, Hindered>;

/** What is observed, or the error that keeps the library from showing it. */
export const observedInService = <Shown>(
  hindrance: Hindrance,
  observe: () => Observable<Shown>,
): Observable<Shown> => {
  const error = hindrance();
  return error ? throwError(() => error) : observe();
};
