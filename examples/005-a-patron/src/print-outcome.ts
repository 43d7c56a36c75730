import { orThrow } from 'torioki';
import { printLine } from 'example-001-first-loan/narrator.js';
import type { Library, CommandOutcome } from 'torioki';

interface Fact {
  readonly type: string;
}

/** Prints the outcome of a command: its events, or every reason against it in the library's words. */
export const outcomePrinter =
  (library: Library) =>
  async <Asked extends { readonly events?: readonly Fact[] }>(
    what: string,
    outcome: CommandOutcome<Asked>,
  ): Promise<void> => {
    printLine(what);
    switch (outcome.is) {
      case 'accepted':
        printLine(`    ✓ ${outcome.events?.map(({ type }) => type).join(', ') ?? 'done'}`);
        return;
      case 'refused': {
        const texts = orThrow(await library.texts()).shown;
        for (const refusal of outcome.refusals) printLine(`    ✗ ${refusal.code}  ${texts.refusal(refusal)}`);
        return;
      }
      case 'failed':
        orThrow(outcome);
    }
  };
