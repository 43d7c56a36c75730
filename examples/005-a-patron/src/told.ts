import { orThrow } from 'torioki';
import { say } from 'example-001-first-loan/narrator.js';
import type { Library, Came } from 'torioki';

interface Fact {
  readonly type: string;
}

/** Prints the outcome of a command: its events, or every reason against it in the library's words. */
export const tellOf =
  (library: Library) =>
  async <Asked extends { readonly events?: readonly Fact[] }>(
    what: string,
    outcome: Came<Asked>,
  ): Promise<void> => {
    say(what);
    switch (outcome.is) {
      case 'accepted':
        say(`    ✓ ${outcome.events?.map(({ type }) => type).join(', ') ?? 'done'}`);
        return;
      case 'refused': {
        const texts = orThrow(await library.texts()).shown;
        for (const refusal of outcome.refusals) say(`    ✗ ${refusal.code}  ${texts.refusal(refusal)}`);
        return;
      }
      case 'failed':
        orThrow(outcome);
    }
  };
