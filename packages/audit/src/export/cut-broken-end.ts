import { continueChain, emptyChain, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { WholeExport } from './read-export.js';

async function* yieldUnbroken({ librarySystem, lines }: WholeExport): WholeExport['lines'] {
  let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
  for await (const line of lines) {
    const next = line.is === 'event' ? continueChain(tip, line.event) : undefined;
    if (next === undefined || E.isLeft(next)) return;
    yield line;
    tip = next.right;
  }
}

/** Ends an export before the first break of its chain. */
export const cutBrokenEnd = (exported: WholeExport): WholeExport => ({
  ...exported,
  lines: yieldUnbroken(exported),
});
