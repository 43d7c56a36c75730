/** The outcome of an append or a deletion. */
export type WriteOutcome =
  | { readonly is: 'written'; readonly position: number; readonly current: number }
  | { readonly is: 'wrong-expected-version'; readonly current: number }
  | { readonly is: 'stream-deleted' }
  | { readonly is: 'too-large' };
