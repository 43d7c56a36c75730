/** A host that lends people and copies from a pool of unused ones has none left: no other run can begin. */
export class EmptyPool extends Error {
  constructor() {
    super('The pool of unused people and copies is empty.');
  }
}
