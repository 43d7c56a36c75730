import { deepStrictEqual, ok } from 'node:assert/strict';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { Cursor, Position } from '@torioki/event-store';
import type { Change, Documents, Generation, DocumentStep } from '../documents.js';

export const owner = 'the first worker';

export const change = (key: string, document: Change['document'], position: number): Change => ({
  key,
  document,
  position,
  listing: null,
});

/** An invented cursor at a position. */
export const place = (position: Position): Cursor => ({ position, hash: String(position).padStart(64, '0') });

/** A step that moves a generation to a position. Without a position, it leaves the checkpoint unchanged. */
export const step = (
  { id, checkpoint }: Generation,
  { to, ...differs }: Omit<Partial<DocumentStep>, 'to'> & { readonly to?: Position } = {},
): DocumentStep => ({
  generation: id,
  from: checkpoint,
  to: to === undefined ? checkpoint : place(to),
  documents: [],
  released: [],
  quarantined: [],
  serves: false,
  ...differs,
});

/** Commits a step. The test fails if the step is refused. */
export const commitStep = async (documents: Documents, made: DocumentStep): Promise<void> => {
  const lease = await unwrapAnswer(documents.lease(owner, [made.generation]));
  deepStrictEqual(lease, { mine: [made.generation], until: undefined });
  ok(await unwrapAnswer(documents.commit(owner, [made])));
};

export const generation = async (documents: Documents, id: number): Promise<Generation> => {
  const found = (await unwrapAnswer(documents.generations())).find((one) => one.id === id);
  ok(found, `no generation ${id}`);
  return found;
};

/** Creates a generation that serves these documents at a checkpoint. */
export const serving = async (
  documents: Documents,
  model: string,
  to: number,
  changes: readonly Change[] = [],
): Promise<Generation> => {
  const begun = await unwrapAnswer(documents.begin(model, 1));
  await commitStep(documents, step(begun, { to, documents: changes, serves: true }));
  return generation(documents, begun.id);
};
