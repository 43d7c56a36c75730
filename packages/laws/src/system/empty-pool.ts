/** A host that lends people and copies from a pool of unused ones has none left: no other run can begin. */
export class EmptyPool extends Error {
  constructor() {
    super('The pool of unused people and copies is empty.');
  }
}

/** What comes of a work, unless the pool was empty. */
export const unlessEmpty = <Value>(work: Promise<Value>): Promise<Value | 'empty'> =>
  work.catch((thrown: unknown) => {
    if (thrown instanceof EmptyPool) return 'empty';
    throw thrown;
  });
