import { pagesOfRecords } from '@torioki/event-store';
import type { EventStore, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { attemptAnswer, canonicalEvent, continueAll, emptyChain, unwrap } from '@torioki/event-store/adapter';
import type { Tip } from '@torioki/event-store/adapter';
import { renderNote, type Note } from '../heads/note.js';
import { createTree } from '../tree/proofs.js';

/** Some events of a history, each with a proof: the event is in the tree whose root a note signs. */
export interface Excerpt {
  readonly lines: readonly string[];
  /** Whether the note has the root of this history. */
  readonly isUnderNote: boolean;
}

interface ExcerptEvent {
  readonly event: StoredEvent;
  readonly before: string;
}

/**
 * Copies events from a history, with proofs that they are in it. You can verify the proofs without the rest
 * of the history. A proof has the hash before the event, and the nodes of the tree between the event and the
 * root that the note signs.
 */
export const takeExcerpt = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  positions: readonly Position[],
  note: Note,
  onPosition: (position: Position) => void = () => undefined,
) =>
  attemptAnswer<StoreError, { readonly is: 'taken' } & Excerpt>(async function* () {
    const { librarySystem } = store;
    const wanted = new Set(positions);
    const chosen: ExcerptEvent[] = [];
    const hashes: string[] = [];
    let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
    for await (const page of pagesOfRecords(store, { upTo: note.size })) {
      const events = yield* unwrap(page);
      const end = yield* unwrap(continueAll(tip, events));
      let before = tip.hash;
      for (const event of events) {
        if (wanted.has(event.position)) chosen.push({ event, before });
        hashes.push(event.hash);
        before = event.hash;
      }
      tip = end;
      onPosition(tip.position);
    }
    const tree = createTree(hashes);
    const header = JSON.stringify({ format: 'torioki-excerpt/1', librarySystem, note: renderNote(note) });
    const lines = chosen.map(({ event, before }) => {
      const proof = tree.proveEvent(event.position).map((node) => node.toString('base64'));
      return `{"event":${canonicalEvent(event)},"before":"${before}","proof":${JSON.stringify(proof)}}`;
    });
    const isUnderNote = tip.position === note.size && tree.root.toString('base64') === note.root;
    return { is: 'taken', lines: [header, ...lines], isUnderNote };
  });
