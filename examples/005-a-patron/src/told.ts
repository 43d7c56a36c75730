import { say } from 'example-001-first-loan/narrator.js';
import { refusalText, type Settled } from 'torioki';

interface Fact {
  readonly type: string;
}

const exit = (message: string): never => {
  process.stderr.write(`${message}\n`);
  return process.exit(1);
};

/** Prints what became of a request: what it records, or every reason against it. */
export const tell = <Asked extends { readonly events?: readonly Fact[] }>(
  what: string,
  outcome: Settled<Asked>,
): void => {
  say(what);
  switch (outcome.is) {
    case 'accepted':
      say(`    ✓ ${outcome.events?.map(({ type }) => type).join(', ') ?? 'done'}`);
      break;
    case 'refused':
      for (const refusal of outcome.refusals) say(`    ✗ ${refusal.code}  ${refusalText(refusal)}`);
      break;
    case 'failed':
      exit(outcome.error.message);
  }
};

/** What was accepted; a program that cannot go on without it says why and ends. */
export const orEnd = <Asked extends object>(outcome: Settled<Asked>): { readonly is: 'accepted' } & Asked => {
  switch (outcome.is) {
    case 'accepted':
      return outcome;
    case 'refused':
      return exit(outcome.refusals.map(refusalText).join('\n'));
    case 'failed':
      return exit(outcome.error.message);
  }
};
