import type { StoredEvent } from '@torioki/event-store';
import { continueChain, emptyChain, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Exported } from './read-export.js';

async function* unbroken({ librarySystem, pages }: Exported): Exported['pages'] {
  let tip: Tip = { ...emptyChain(librarySystem), recordedAt: '' };
  for await (const page of pages) {
    if (E.isLeft(page)) return;
    const whole: StoredEvent[] = [];
    for (const event of page.right) {
      const next = continueChain(tip, event);
      if (E.isLeft(next)) break;
      whole.push(event);
      tip = next.right;
    }
    yield E.right(whole);
    if (whole.length < page.right.length) return;
  }
}

/** The beginning of an export that is broken, up to the first break. */
export const beginningOf = (exported: Exported): Exported => ({ ...exported, pages: unbroken(exported) });
