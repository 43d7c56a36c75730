import type { RecordedEvent } from './recorded-event.js';

/** The state of the stream that the client expects. A number is the revision of its last event. */
export type Expected = number | 'any' | 'no_stream';

/** The state of a stream when an append arrives. */
export interface StreamState {
  readonly events: readonly RecordedEvent[];
  readonly softDeleted: boolean;
}

/** The verdict on an append: new, written before, or wrong expectation. */
export type Judgement =
  | { readonly is: 'new' }
  | { readonly is: 'again'; readonly events: readonly RecordedEvent[] }
  | { readonly is: 'wrong' };

const fresh: Judgement = { is: 'new' };
const wrong: Judgement = { is: 'wrong' };

const again = (events: readonly (RecordedEvent | undefined)[], ids: readonly string[]): Judgement => {
  const found = events.filter((event) => event !== undefined);
  const same = ids.every((id, index) => events[index]?.id === id);
  return same ? { is: 'again', events: found } : wrong;
};

const exactly = (
  { events, softDeleted }: StreamState,
  expected: number,
  ids: readonly string[],
): Judgement => {
  const last = events.length - 1;
  if (expected === last) return fresh;
  if (expected > last || ids.length === 0) return wrong;
  const after = events.slice(expected + 1, expected + 1 + ids.length);
  if (after[0]?.id !== ids[0]) return expected === -1 && softDeleted ? fresh : wrong;
  return again(after, ids);
};

/** Judges an append without an exact revision. Only its first id decides whether the append is written. */
const loosely = (
  ids: readonly string[],
  remembered: (id: string) => RecordedEvent | undefined,
): Judgement => {
  const found = ids.map(remembered);
  return found[0] === undefined ? fresh : again(found, ids);
};

/**
 * Judges an append by the server's rules (IndexWriter.CheckCommit). With an exact revision, the ids are
 * compared only with the events just after that revision. Otherwise they are compared with all ids that the
 * node remembers. Bodies are never compared.
 */
export const judge = (
  state: StreamState,
  expected: Expected,
  ids: readonly string[],
  remembered: (id: string) => RecordedEvent | undefined,
): Judgement => {
  if (expected === 'any') return loosely(ids, remembered);
  return exactly(state, expected === 'no_stream' ? -1 : expected, ids);
};
