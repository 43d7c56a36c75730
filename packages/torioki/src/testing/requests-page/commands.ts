import { commandEntries } from '../../../../lending/dist/testing/commands-page.js';

/** A command, as the page of commands tells of it. */
export interface Command {
  readonly type: string;
  /** The requirements and settled ambiguities that it is by; `(ours)` if the guide is silent. */
  readonly numbers: string;
  readonly roles: readonly string[];
  readonly emits: readonly string[];
  readonly refusals: readonly string[];
}

const commands: readonly Command[] = (await commandEntries()).map(({ sentence, ...entry }) => ({
  ...entry,
  numbers: /\((?:ours|[RA\d, –]+)\)(?=\.$)/.exec(sentence)?.[0] ?? '',
}));

/** The command that a desk gives by a method. */
export const commandBy = (method: string): Command | undefined =>
  commands.find(({ type }) => type === `${method.slice(0, 1).toUpperCase()}${method.slice(1)}`);

export const eventTypes: ReadonlySet<string> = new Set(commands.flatMap(({ emits }) => emits));

/** Every code with which the history refuses. */
export const historyCodes: ReadonlySet<string> = new Set(commands.flatMap(({ refusals }) => refusals));
