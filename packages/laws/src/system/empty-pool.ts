/** The host's pool of unused people and copies is empty. No other run is possible. */
export class EmptyPool extends Error {
  constructor() {
    super('The pool of unused people and copies is empty.');
  }
}
