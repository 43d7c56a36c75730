import { staffRoles } from '@torioki/lending';
import { isRegistryRefusal } from '@torioki/patrons';
import { changes } from './changes.js';
import { commandBy, historyCodes, type Command } from './commands.js';
import { methodsOf, type Documented, type Method } from './methods.js';
import { reachedBy, type Reached } from './reached.js';

/** A request of a library with its patrons, as it is documented. */
export interface RequestEntry extends Method {
  readonly sentence: string;
  readonly commands: readonly Command[];
  /** Staff who may ask, where no command says so. */
  readonly staff: readonly string[];
  readonly verbs: readonly string[];
  readonly emits: readonly string[];
  readonly refusals: {
    readonly 'by the registry': readonly string[];
    readonly 'by registry and history together': readonly string[];
    readonly 'by the history': readonly string[];
  };
}

/** The codes in a text. */
export const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);

/** The sentences that tell what a method is, without those whose content stands in columns of their own. */
export const sentenceOf = (comment: string): string =>
  comment
    .split(/(?<=\.) (?=[A-Z])/)
    .filter((sentence) => !/^(Emits|Refused|Fails|By) /.test(sentence))
    .join(' ');

const numbered = (sentence: string, [command]: readonly Command[]): string =>
  command === undefined || /\((?:ours|[RA]\d)/.test(sentence)
    ? sentence
    : sentence.replace(/\.$/, ` ${command.numbers}.`);

/** What a verb refuses by what is written about it; one about a patron refuses whom nobody knows. */
const refusedBy = ({ comment, takes }: Documented): readonly string[] => [
  ...(takes.includes('patron: string') ? ['patron-unknown'] : []),
  ...codesIn(comment).filter((code) => isRegistryRefusal({ code })),
];

/** What a change is refused for by the registry itself. */
const refusedAs = (type: string): readonly string[] => {
  const { comment = '', isOfPatron = false } = changes.get(type) ?? {};
  return [...(isOfPatron ? ['patron-unknown'] : []), ...codesIn(comment)];
};

export const notRegisteredAtPickup = 'not-registered-at-pickup';

/** The staff whom a comment names as those who may ask. */
const staffIn = (comment: string): readonly string[] => {
  const [by = ''] = /\bBy [^.]*\.$/.exec(comment) ?? [];
  return staffRoles.filter((role) => by.includes(role.replace('-', ' ')));
};

const refusalsOf = (
  { verbs, changes: wanted, codes }: Reached,
  { comment }: Method,
  commands: readonly Command[],
): RequestEntry['refusals'] => {
  const some = staffIn(comment).length > 0 ? [...codes, 'actor-not-allowed'] : [...codes];
  const written = (refusal: string): boolean => some.includes(refusal);
  const ofCommands = commands.flatMap(({ refusals }) => refusals);
  return {
    'by the registry': [
      ...new Set([
        ...[...verbs.values()].flatMap(refusedBy),
        ...[...wanted].flatMap(refusedAs),
        ...[...codes].filter((code) => isRegistryRefusal({ code })),
      ]),
    ],
    'by registry and history together': [notRegisteredAtPickup].filter(written),
    'by the history': [...new Set([...ofCommands, ...[...historyCodes].filter(written)])],
  };
};

const entryOf = (method: Method): RequestEntry => {
  const reached = reachedBy(method.name);
  const named = new Set([method.name, ...reached.commands]);
  const commands = [...named].flatMap((name) => commandBy(name) ?? []);
  return {
    ...method,
    sentence: numbered(sentenceOf(method.comment), commands),
    commands,
    staff: staffIn(method.comment),
    verbs: reached.changes.size > 0 ? ['change'] : [...reached.verbs.keys()],
    emits: [...new Set(commands.flatMap(({ emits }) => emits))],
    refusals: refusalsOf(reached, method, commands),
  };
};

const isRequest = ({ answers }: Method): boolean => /^Promise<(Answered|Came)/.test(answers);

/** The requests of an interface. */
export const requestsOf = (name: string): readonly RequestEntry[] =>
  methodsOf(name).filter(isRequest).map(entryOf);

/** What else it has: what is looked at, and what leads further. */
export const looksOf = (name: string): readonly Method[] =>
  methodsOf(name).filter((method) => !isRequest(method));
