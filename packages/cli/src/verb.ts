import type { AnswerRenderer } from '@torioki/audit/words';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';
import type { Heading } from './rendering/heading.js';
import type { InBoth, Language } from './rendering/language.js';
import type { Names } from './rendering/names.js';
import { makeTelling } from './rendering/make-telling.js';
import type { Terminal } from './terminal.js';

/** The arguments, options and environment of a verb's call. */
export interface VerbRequest {
  readonly args: readonly string[];
  /** The text of an option; undefined if it is not given. */
  readonly text: (name: string) => string | undefined;
  /** Whether an option without a text is given. */
  readonly isSet: (name: string) => boolean;
  readonly names: Names;
  readonly terminal: Terminal;
  /** Reads a passphrase from the user; undefined without a terminal. */
  readonly secret: () => Promise<string | undefined>;
  /** Shows the user the progress of the verb. */
  readonly progress: (text: InBoth<string>) => void;
}

/** The answer of a verb. */
export interface VerbResult<Data> {
  readonly data: Data;
  /** The history of the answer; undefined if the verb reads none. */
  readonly heading?: Heading;
  /** Whether the answer reports faults: the exit status is then 1. */
  readonly isWrong?: boolean;
}

/** A verb: its arguments, its answer, and the forms of the answer. */
interface VerbDefinition<Data extends object> {
  /** The verb's arguments, such as `<store>`. */
  readonly args: string;
  readonly summary: InBoth<string>;
  /** The values that an argument can have, such as the views of `show`. */
  readonly choices?: Readonly<Record<string, InBoth<string>>>;
  /** The verb's own options, such as `--heads <file>`. */
  readonly options: Readonly<Record<string, InBoth<string>>>;
  /** A call that `--help` shows, on the history `library.db`. A test runs it. */
  readonly example: string;
  readonly answer: (request: VerbRequest) => Promise<E.Either<Failure, VerbResult<Data>>>;
  /** The answer as lines of text. */
  readonly render: (data: Data, telling: AnswerRenderer) => readonly string[];
  /** The answer as JSON, if it differs from the data: a document, or a list with a document for each line. */
  readonly json?: (data: Data, names: Names) => object | readonly object[];
}

/** An answer, ready to be written. */
export interface RenderableAnswer {
  readonly heading: Heading | undefined;
  readonly isWrong: boolean;
  readonly lines: (language: Language) => readonly string[];
  readonly json: () => object | readonly object[];
}

export interface Verb extends Omit<VerbDefinition<never>, 'answer' | 'render' | 'json'> {
  readonly answer: (request: VerbRequest) => Promise<E.Either<Failure, RenderableAnswer>>;
}

/** Makes a verb, and hides the type of its data. */
export const makeVerb = <Data extends object>({
  answer,
  render,
  json,
  ...called
}: VerbDefinition<Data>): Verb => ({
  ...called,
  answer: async (request) =>
    E.map(({ data, heading, isWrong = false }: VerbResult<Data>): RenderableAnswer => ({
      heading,
      isWrong,
      lines: (language) => render(data, makeTelling(language, request.names, heading)),
      json: () => (json ? json(data, request.names) : data),
    }))(await answer(request)),
});
