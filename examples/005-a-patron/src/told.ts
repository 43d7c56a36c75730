import { say, seen } from 'example-001-first-loan/narrator.js';
import type { Library, Came, Unaccepted } from 'torioki';

interface Fact {
  readonly type: string;
}

const exit = (why: Unaccepted): never => {
  const told = why.is === 'refused' ? why.refusals.map(({ code }) => code).join('\n') : why.error.message;
  process.stderr.write(`${told}\n`);
  return process.exit(1);
};

/** Prints what became of a command: its events, or every reason against it, in the library's words. */
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
        const texts = seen(await library.texts());
        for (const refusal of outcome.refusals) say(`    ✗ ${refusal.code}  ${texts.refusal(refusal)}`);
        return;
      }
      case 'failed':
        exit(outcome);
    }
  };

/** An accepted answer. If it is another one, the program says why and ends. */
export const orEnd = <Asked extends object>(outcome: Came<Asked>): { readonly is: 'accepted' } & Asked =>
  outcome.is === 'accepted' ? outcome : exit(outcome);
