import type { Telling } from '@torioki/audit/words';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';
import type { Heading } from './telling/heading.js';
import type { InBoth, Language } from './telling/language.js';
import type { Names } from './telling/names.js';
import { tellingOf } from './telling/telling-of.js';
import type { Terminal } from './terminal.js';

/** What somebody asks of a verb. */
export interface Asked {
  readonly args: readonly string[];
  /** The text of an option, if it is given. */
  readonly text: (name: string) => string | undefined;
  /** Whether an option without a text is given. */
  readonly isSet: (name: string) => boolean;
  readonly names: Names;
  readonly terminal: Terminal;
  /** Asks for a passphrase, where somebody can be asked. */
  readonly secret: () => Promise<string | undefined>;
  /** Tells somebody who watches how far it is. */
  readonly progress: (told: InBoth<string>) => void;
}

/** What a verb answers. */
export interface Found<Data> {
  readonly data: Data;
  /** Of what it tells; a verb that reads no history has none. */
  readonly heading?: Heading;
  /** Whether something wrong was found: the exit status is 1. */
  readonly isWrong?: boolean;
}

/** How a verb is called, what it answers, and how that is told. */
interface VerbOf<Data extends object> {
  /** Its arguments, as in `<store>`. */
  readonly args: string;
  readonly summary: InBoth<string>;
  /** What an argument may be, as the views that `show` shows. */
  readonly choices?: Readonly<Record<string, InBoth<string>>>;
  /** Its own options, as in `--heads <file>`. */
  readonly options: Readonly<Record<string, InBoth<string>>>;
  /** A call that its `--help` shows, on the history `library.db`. A test runs it. */
  readonly example: string;
  readonly answer: (asked: Asked) => Promise<E.Either<Failure, Found<Data>>>;
  /** The answer as text: lines. */
  readonly told: (data: Data, telling: Telling) => readonly string[];
  /** The answer as JSON, if it is not the data: a document, or a list of them, a line each. */
  readonly json?: (data: Data, names: Names) => object | readonly object[];
}

/** An answer, ready to be written. */
export interface Answered {
  readonly heading: Heading | undefined;
  readonly isWrong: boolean;
  readonly lines: (language: Language) => readonly string[];
  readonly json: () => object | readonly object[];
}

export interface Verb extends Omit<VerbOf<never>, 'answer' | 'told' | 'json'> {
  readonly answer: (asked: Asked) => Promise<E.Either<Failure, Answered>>;
}

/** A verb, whatever its data is. */
export const verb = <Data extends object>({ answer, told, json, ...called }: VerbOf<Data>): Verb => ({
  ...called,
  answer: async (asked) =>
    E.map(({ data, heading, isWrong = false }: Found<Data>): Answered => ({
      heading,
      isWrong,
      lines: (language) => told(data, tellingOf(language, asked.names, heading)),
      json: () => (json ? json(data, asked.names) : data),
    }))(await answer(asked)),
});
