import type { LibraryAnswer } from '../answers/library-answer.js';

/** A method of the library that is called by its name. */
export type Method = (...given: readonly unknown[]) => Promise<LibraryAnswer>;

/** The method with this name; undefined if the library lacks it, for example without a registry. */
export const findMethod = (of: object, name: string): Method | undefined => {
  const method: unknown = Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
  return typeof method === 'function'
    ? (...given) => Reflect.apply(method, of, given) as Promise<LibraryAnswer>
    : undefined;
};
