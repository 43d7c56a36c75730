import { cac, type CAC, type Command } from 'cac';
import * as E from 'fp-ts/lib/Either.js';
import { failure, interrupted, type Failure } from './failure.js';
import { repeatedOption, textOfOption } from './given-options.js';
import { help } from './help.js';
import { shared } from './options.js';
import { headingJson, headingTold } from './telling/heading.js';
import { languages, type Language } from './telling/language.js';
import { namesBy, type Names } from './telling/names.js';
import { printable, printableLines, printableProgress } from './telling/printable.js';
import type { Status, Terminal } from './terminal.js';
import type { Answered, Asked, Verb } from './verb.js';
import { verbs } from './verbs/index.js';

const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A verb of two words, such as `head key`, in one word for the parser. */
const asOneWord = (name: string): string => name.replace(' ', '-');

const verbNamed = (word: string | undefined): string | undefined =>
  Object.keys(verbs).find((name) => asOneWord(name) === word);

const asWritten = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** An option as the parser expects it. In another form it would take the next word as its text. */
const asKnown = (word: string): string =>
  word.replace(/^--[a-z]+(-[a-z]+)+/, (option) => `--${camelCase(option.slice(2))}`);

interface Parsed {
  readonly cli: CAC;
  readonly words: readonly string[];
}

const parsedBy = (argv: readonly string[]): Parsed => {
  const cli = cac('torioki');
  for (const option of Object.keys(shared)) cli.option(option, '');
  for (const [name, verb] of Object.entries(verbs)) {
    const command = cli.command(`${asOneWord(name)} ${verb.args}`).action(() => undefined);
    for (const option of Object.keys(verb.options)) command.option(option, '');
  }
  const [first = '', second = '', ...rest] = argv;
  const isTwoWords = `${first} ${second}` in verbs;
  const given = isTwoWords ? [asOneWord(`${first} ${second}`), ...rest] : argv;
  const words = given.map(asKnown);
  cli.parse(['', 'torioki', ...words], { run: false });
  return { cli, words };
};

/** Parses a command line. The parser throws if an option is given both with a dot in its name and without. */
const parse = (argv: readonly string[]): E.Either<Failure, Parsed> =>
  E.tryCatch(
    () => parsedBy(argv),
    () => misuse('an option has a dot', 'オプションに点が付いている'),
  );

const languageIn = (cli: CAC): Language | undefined => {
  const given = (cli.options['lang'] ?? 'ja') as unknown;
  return languages.find((language) => language === given);
};

const misuse = (reason: string, ja: string): Failure =>
  failure(
    `この使い方はできません: ${ja}。torioki --help を見てください。`,
    `It is not called like that (${reason}). See torioki --help.`,
  );

const misused = (reason: string, ja: string) => E.left(misuse(reason, ja));

/** The reason why a command line does not fit its command; undefined if it fits. */
const misuseOf = (cli: CAC, { args, rawName, options }: Command): Failure | undefined => {
  const { args: given, globalCommand } = cli;
  if (given.length < args.filter(({ required }) => required).length)
    return misuse(`missing required args for command \`${rawName}\``, '書くべきものが足りない');
  const all = [...globalCommand.options, ...options];
  const strange = Object.keys(cli.options).find(
    (name) => name !== '--' && !all.some(({ names }) => names.includes(name)),
  );
  if (strange !== undefined) {
    const written = strange.length > 1 ? `--${asWritten(strange)}` : `-${strange}`;
    return misuse(`Unknown option \`${written}\``, `${written} というオプションはない`);
  }
  const empty = all.find(({ name, required }) => required === true && cli.options[name] === true);
  if (empty !== undefined)
    return misuse(
      `option \`${empty.rawName}\` value is missing`,
      `--${asWritten(empty.name)} の値が書かれていない`,
    );
  const unused = given[args.length];
  return unused === undefined ? undefined : misuse(`Unused args: \`${unused}\``, `「${unused}」は余分である`);
};

interface Called {
  readonly name: string;
  readonly verb: Verb;
}

/** The verb of a command line, if the line fits it. */
const calledIn = (cli: CAC): E.Either<Failure, Called> => {
  const name = verbNamed(cli.matchedCommandName) ?? '';
  const verb = verbs[name];
  if (verb === undefined) {
    const [word] = cli.args;
    return word === undefined
      ? misused('no verb', 'コマンドが書かれていない')
      : misused(word, `「${word}」というコマンドはない`);
  }
  const repeated = repeatedOption(cli.options);
  if (repeated !== undefined)
    return misused(
      `--${asWritten(repeated)} is there twice, or has a dot behind it`,
      `--${asWritten(repeated)} が二度書かれているか、後ろに点が付いている`,
    );
  if (languageIn(cli) === undefined) return misused('--lang', '--lang は ja か en である');
  const wrong = cli.matchedCommand && misuseOf(cli, cli.matchedCommand);
  return wrong ? E.left(wrong) : E.right({ name, verb });
};

const isSet = (cli: CAC, name: string): boolean => cli.options[camelCase(name)] === true;

const askedOf = ({ cli, words }: Parsed, names: Names, terminal: Terminal, language: Language): Asked => {
  const options = cli.options as Readonly<Record<string, unknown>>;
  return {
    args: cli.args,
    text: (name) => textOfOption(words, options, camelCase(name)),
    isSet: (name) => isSet(cli, name),
    names,
    terminal,
    secret: () => terminal.secret(printable({ ja: '合言葉: ', en: 'Passphrase: ' }[language])),
    progress: (told) => {
      if (terminal.showsProgress) terminal.err(printableProgress(told[language]));
    },
  };
};

interface Named extends Answered {
  readonly name: string;
}

const inJson = ({ name, heading, json }: Named, names: Names): readonly string[] => {
  const begun = { schema: `torioki/${asOneWord(name)}/1`, ...(heading && headingJson(heading, names)) };
  const documents = json();
  return (Array.isArray(documents) ? (documents as readonly object[]) : [documents]).map((document) =>
    JSON.stringify({ ...begun, ...document }),
  );
};

const inText = ({ heading, lines }: Answered, names: Names, language: Language): readonly string[] => [
  ...(heading ? [...headingTold(heading, names)[language], ''] : []),
  ...lines(language),
];

/** The answer of a verb; a failure if the user interrupts it. */
const answerOf = async ({ name, verb }: Called, asked: Asked): Promise<E.Either<Failure, Named>> => {
  const answer = E.map((found: Answered): Named => ({ ...found, name }))(await verb.answer(asked));
  const { showsProgress, err } = asked.terminal;
  if (showsProgress) err(printableProgress(''));
  return asked.terminal.interrupted.aborted ? E.left(interrupted) : answer;
};

/** The status is 1 for faults in the answer, and for a broken chain. */
const statusOf = ({ isWrong, heading }: Answered): Status =>
  isWrong || heading?.brokenAt !== undefined ? 1 : 0;

const refuse = ({ told }: Failure, language: Language, { err }: Terminal): Status => {
  err(printableLines([told[language]]));
  return 2;
};

const runParsed = async (parsed: Parsed, terminal: Terminal): Promise<Status> => {
  const { cli } = parsed;
  const language = languageIn(cli) ?? 'ja';
  if (isSet(cli, 'help')) {
    terminal.out(printableLines(help(verbNamed(cli.matchedCommandName), language)));
    return 0;
  }
  const names = namesBy({ ids: isSet(cli, 'ids'), codes: isSet(cli, 'staff') });
  const asked = askedOf(parsed, names, terminal, language);
  const called = calledIn(cli);
  const answer = E.isLeft(called) ? called : await answerOf(called.right, asked);
  if (E.isLeft(answer)) return refuse(answer.left, language, terminal);
  /** A person has the same number in all forms. The JSON determines the numbers. */
  const json = inJson(answer.right, names);
  const lines = isSet(cli, 'json') ? json : inText(answer.right, names, language);
  terminal.out(printableLines(lines));
  return statusOf(answer.right);
};

/** Runs a command line without the program's name, and returns its exit status. */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<Status> => {
  const parsed = parse(argv);
  return E.isLeft(parsed) ? refuse(parsed.left, 'ja', terminal) : runParsed(parsed.right, terminal);
};
