import { cac, type CAC, type Command } from 'cac';
import * as E from 'fp-ts/lib/Either.js';
import { failure, interrupted, type Failure } from './failure.js';
import { findRepeatedOption, findOptionText } from './find-options.js';
import { renderHelp } from './help.js';
import { sharedOptions } from './options.js';
import { headingToJson, renderHeading } from './rendering/heading.js';
import { languages, type Language } from './rendering/language.js';
import { makeNames, type Names } from './rendering/names.js';
import { toPrintable, toPrintableLines, toPrintableProgress } from './rendering/printable.js';
import type { Status, Terminal } from './terminal.js';
import type { RenderableAnswer, VerbRequest, Verb } from './verb.js';
import { verbs } from './verbs/index.js';

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A verb of two words, such as `head key`, in one word for the parser. */
const joinVerbName = (name: string): string => name.replace(' ', '-');

const findVerbName = (word: string | undefined): string | undefined =>
  Object.keys(verbs).find((name) => joinVerbName(name) === word);

const toWrittenOption = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Writes an option's name in camel case, as the parser expects it. Otherwise the parser would take the next
 * word as the option's text.
 */
const toParserOption = (word: string): string =>
  word.replace(/^--[a-z]+(-[a-z]+)+/, (option) => `--${camelCase(option.slice(2))}`);

interface ParsedLine {
  readonly cli: CAC;
  readonly words: readonly string[];
}

const parseWords = (argv: readonly string[]): ParsedLine => {
  const cli = cac('torioki');
  for (const option of Object.keys(sharedOptions)) cli.option(option, '');
  for (const [name, verb] of Object.entries(verbs)) {
    const command = cli.command(`${joinVerbName(name)} ${verb.args}`).action(() => undefined);
    for (const option of Object.keys(verb.options)) command.option(option, '');
  }
  const [first = '', second = '', ...rest] = argv;
  const isTwoWords = `${first} ${second}` in verbs;
  const given = isTwoWords ? [joinVerbName(`${first} ${second}`), ...rest] : argv;
  const words = given.map(toParserOption);
  cli.parse(['', 'torioki', ...words], { run: false });
  return { cli, words };
};

/** Parses a command line. The parser throws if an option is given both with a dot in its name and without. */
const parse = (argv: readonly string[]): E.Either<Failure, ParsedLine> =>
  E.tryCatch(
    () => parseWords(argv),
    () => makeMisuseFailure('an option has a dot', 'オプションに点が付いている'),
  );

const languageIn = (cli: CAC): Language | undefined => {
  const given = (cli.options['lang'] ?? 'ja') as unknown;
  return languages.find((language) => language === given);
};

const makeMisuseFailure = (reason: string, ja: string): Failure =>
  failure(
    `この使い方はできません: ${ja}。torioki --help を見てください。`,
    `The command line is wrong (${reason}). See torioki --help.`,
  );

const refuseMisuse = (reason: string, ja: string) => E.left(makeMisuseFailure(reason, ja));

/** The reason why a command line does not fit its command; undefined if it fits. */
const findMisuse = (cli: CAC, { args, rawName, options }: Command): Failure | undefined => {
  const { args: given, globalCommand } = cli;
  if (given.length < args.filter(({ required }) => required).length)
    return makeMisuseFailure(`missing required args for command \`${rawName}\``, '書くべきものが足りない');
  const all = [...globalCommand.options, ...options];
  const strange = Object.keys(cli.options).find(
    (name) => name !== '--' && !all.some(({ names }) => names.includes(name)),
  );
  if (strange !== undefined) {
    const written = strange.length > 1 ? `--${toWrittenOption(strange)}` : `-${strange}`;
    return makeMisuseFailure(`Unknown option \`${written}\``, `${written} というオプションはない`);
  }
  const empty = all.find(({ name, required }) => required === true && cli.options[name] === true);
  if (empty !== undefined)
    return makeMisuseFailure(
      `option \`${empty.rawName}\` value is missing`,
      `--${toWrittenOption(empty.name)} の値が書かれていない`,
    );
  const unused = given[args.length];
  return unused === undefined
    ? undefined
    : makeMisuseFailure(`Unused args: \`${unused}\``, `「${unused}」は余分である`);
};

interface CalledVerb {
  readonly name: string;
  readonly verb: Verb;
}

/** The verb of a command line, if the line fits it. */
const findCalledVerb = (cli: CAC): E.Either<Failure, CalledVerb> => {
  const name = findVerbName(cli.matchedCommandName) ?? '';
  const verb = verbs[name];
  if (verb === undefined) {
    const [word] = cli.args;
    return word === undefined
      ? refuseMisuse('no verb', 'コマンドが書かれていない')
      : refuseMisuse(word, `「${word}」というコマンドはない`);
  }
  const repeated = findRepeatedOption(cli.options);
  if (repeated !== undefined)
    return refuseMisuse(
      `--${toWrittenOption(repeated)} is repeated, or a dot follows it`,
      `--${toWrittenOption(repeated)} が二度書かれているか、後ろに点が付いている`,
    );
  if (languageIn(cli) === undefined) return refuseMisuse('--lang', '--lang は ja か en である');
  const wrong = cli.matchedCommand && findMisuse(cli, cli.matchedCommand);
  return wrong ? E.left(wrong) : E.right({ name, verb });
};

const isSet = (cli: CAC, name: string): boolean => cli.options[camelCase(name)] === true;

const buildRequest = (
  { cli, words }: ParsedLine,
  names: Names,
  terminal: Terminal,
  language: Language,
): VerbRequest => {
  const options = cli.options as Readonly<Record<string, unknown>>;
  return {
    args: cli.args,
    text: (name) => findOptionText(words, options, camelCase(name)),
    isSet: (name) => isSet(cli, name),
    names,
    terminal,
    secret: () => terminal.secret(toPrintable({ ja: '合言葉: ', en: 'Passphrase: ' }[language])),
    progress: (text) => {
      if (terminal.showsProgress) terminal.err(toPrintableProgress(text[language]));
    },
  };
};

interface NamedAnswer extends RenderableAnswer {
  readonly name: string;
}

const renderJson = ({ name, heading, json }: NamedAnswer, names: Names): readonly string[] => {
  const begun = { schema: `torioki/${joinVerbName(name)}/1`, ...(heading && headingToJson(heading, names)) };
  const documents = json();
  return (Array.isArray(documents) ? (documents as readonly object[]) : [documents]).map((document) =>
    JSON.stringify({ ...begun, ...document }),
  );
};

const renderText = (
  { heading, lines }: RenderableAnswer,
  names: Names,
  language: Language,
): readonly string[] => [
  ...(heading ? [...renderHeading(heading, names)[language], ''] : []),
  ...lines(language),
];

/** The answer of a verb; a failure if the user interrupts it. */
const answerVerb = async (
  { name, verb }: CalledVerb,
  request: VerbRequest,
): Promise<E.Either<Failure, NamedAnswer>> => {
  const answer = E.map((found: RenderableAnswer): NamedAnswer => ({ ...found, name }))(
    await verb.answer(request),
  );
  const { showsProgress, err } = request.terminal;
  if (showsProgress) err(toPrintableProgress(''));
  return request.terminal.interrupted.aborted ? E.left(interrupted) : answer;
};

/** The status is 1 for faults in the answer, and for a broken chain. */
const decideStatus = ({ isWrong, heading }: RenderableAnswer): Status =>
  isWrong || heading?.brokenAt !== undefined ? 1 : 0;

const refuse = ({ message }: Failure, language: Language, { err }: Terminal): Status => {
  err(toPrintableLines([message[language]]));
  return 2;
};

const runParsed = async (parsed: ParsedLine, terminal: Terminal): Promise<Status> => {
  const { cli } = parsed;
  const language = languageIn(cli) ?? 'ja';
  if (isSet(cli, 'help')) {
    terminal.out(toPrintableLines(renderHelp(findVerbName(cli.matchedCommandName), language)));
    return 0;
  }
  const names = makeNames({ ids: isSet(cli, 'ids'), codes: isSet(cli, 'staff') });
  const request = buildRequest(parsed, names, terminal, language);
  const called = findCalledVerb(cli);
  const answer = E.isLeft(called) ? called : await answerVerb(called.right, request);
  if (E.isLeft(answer)) return refuse(answer.left, language, terminal);
  /**
   * Always renders the JSON first. This numbers the people, so that the text has the same numbers as the
   * JSON.
   */
  const json = renderJson(answer.right, names);
  const lines = isSet(cli, 'json') ? json : renderText(answer.right, names, language);
  terminal.out(toPrintableLines(lines));
  return decideStatus(answer.right);
};

/** Runs a command line without the program's name, and returns its exit status. */
export const runCommandLine = async (argv: readonly string[], terminal: Terminal): Promise<Status> => {
  const parsed = parse(argv);
  return E.isLeft(parsed) ? refuse(parsed.left, 'ja', terminal) : runParsed(parsed.right, terminal);
};
