import { format } from 'prettier';
import type { LendingCommandRow } from '../../answers/request-definition.js';
import { commandOf } from './commands.js';
import { code, codes, linkToCommand, linkToRequest, table } from './markdown.js';
import { jobSections } from './job-sections.js';
import { methodsOf, type Method } from './methods.js';
import { registryRefusals } from './registry-refusals.js';
import {
  codesAt,
  looksAt,
  needsRegistry,
  places,
  requestsAt,
  type Place,
  type RequestEntry,
} from './requests.js';

const named = (fields: readonly string[]): readonly string[] =>
  fields.map((field) => field.replace(/:.*/, ''));

const called = ({ name, takes, isMethod }: Method): string =>
  isMethod ? `${name}(${named(takes).join(', ')})` : name;

const looks = (methods: readonly Method[]): string =>
  table(
    ['Name', 'Returns', 'Description'],
    methods.map((method) => [
      code(called(method)),
      code(method.answers),
      needsRegistry(method) ? `${method.comment} Needs a registry.` : method.comment,
    ]),
  );

const staff = ({ roles }: RequestEntry): string => roles.join(', ');

const effectOfQuery = ({ takes, answers }: RequestEntry): string => `- Takes: ${codes(takes) || 'nothing'}.
- Shows: ${code(answers.replace(/^QueryAnswer<(.*), [^,]*>$/, '$1'))}.`;

const effectOfRequest = (
  takes: readonly string[],
  becomes: LendingCommandRow | null,
): string => `- Takes: ${codes(takes) || 'nothing; pass `{}`'}.
- Becomes: ${becomes ? linkToCommand(becomes.type) : 'no command'}.
- Emits: ${becomes ? commandOf(becomes.type).emits.join(', ') : 'nothing'}.`;

const section = (place: Place, entry: RequestEntry, by: string): string => {
  const { name, ja, en, takes, becomes, refusals } = entry;
  const others = codesAt(place, entry).filter((refusal) => !refusals.some((own) => own === refusal));
  return `### ${name}

${ja}: ${en}.

- By: ${by}.
${becomes === undefined ? effectOfQuery(entry) : effectOfRequest(takes, becomes)}
- Refused: ${codes([...refusals, ...others]) || 'never'}.
${needsRegistry(entry) ? '- Needs a registry.\n' : ''}`;
};

const sections = (
  place: Place,
  entries: readonly RequestEntry[],
  by: (entry: RequestEntry) => string,
): string => entries.map((entry) => section(place, entry, by(entry))).join('\n');

/** The page of all requests to a library, as Markdown. */
export const requestsPage = (): Promise<string> => {
  const library = requestsAt('RegistryLibrary');
  const portal = requestsAt('RegistryPortal');
  const commanded = new Set(methodsOf('CommandDesk').map(({ name }) => name));
  const isOfPeople = ({ name }: Method): boolean => !commanded.has(name);
  const desk = requestsAt('RegistryDesk');
  const file = requestsAt('RegistryFile');
  const shared = new Set(portal.map(({ name }) => name));
  const alsoInFile = new Set(file.map(({ name }) => name).filter((name) => shared.has(name)));
  const [actor = ''] = methodsOf('RegistryLibrary').flatMap(({ name, takes }) =>
    name === 'desk' ? takes.map((taken) => taken.replace('actor: ', '')) : [],
  );
  const inFile = new Map(file.map((entry) => [entry.name, staff(entry)]));
  const fileAlone = file.filter(({ name }) => !shared.has(name));

  return format(
    `# The methods of a library

Every method of a library that \`openLibrary\` opens: its arguments, its command, its events, and its refusals.
A refusal by the history comes from a rule in [rules.md](rules.md). The commands are in [commands.md](commands.md). R and A are
the requirements and the settled ambiguities of the guide; "ours" marks a method that is not in the guide.

To give a command, pass an object with the named fields and, if you like, a \`commandId\`, a UUID. In the UUIDs of
commands, reservations and loans, capitals become lower case. If the same command is sent again under its id, it gets its
first answer. The history remembers a command for ever. The registry
remembers a change of a patron's record until the record is deleted, and other commands for 7 days. The field \`is\` of an
answer has the kind of the answer:

| \`is\` | Fields | Meaning |
| - | - | - |
| \`'accepted'\` | for a command to the history: \`events\`, \`position\` and \`again\`. For another request: \`recorded\`, \`patron\`, \`code\`, \`request\`, or nothing | done and stored |
| \`'shown'\` | \`shown\` | the result of a query |
| \`'refused'\` | \`refusals\`, every reason with its code and its facts | a rule forbids it; \`library.texts()\` has the Japanese text for people |
| \`'failed'\` | \`error\`, with \`code\`, \`message\` and \`details\` | a store or a port failed: what happened, where and what to do; \`invalid-input\` names each wrong field |

\`QueryAnswer\` is the promise of the answer to a query: shown, refused or failed. A \`View\` and a \`PatronView\` have
\`now()\`, which returns such a promise, and \`live\`, an \`Observable\`. If the answer is
refused or failed, \`live\` ends with an error, which is this answer. No method throws.

The page is written by the test that compares it with the sources (\`packages/torioki/src/requests-page.test.ts\`). To write
it again: \`npx vitest run --project torioki requests-page --update\`.

## The library

The methods for patrons exist only if you passed \`people\` to \`openLibrary\`. A method that needs a registry exists only if
\`people\` is a registry, not a [directory of your own](../own-people.md).

${looks(looksAt('RegistryLibrary'))}

${sections('RegistryLibrary', library, () => 'any caller')}

## library.desk(actor)

The desk of an actor, \`${actor}\`. It has a method for each of [the commands](commands.md) of the history, with the same name
in lower case: \`acceptReturn\` gives AcceptReturn. \`scan\` shows what a scanned copy means at the desk ([the
table](scanning.md)): the one command to give, and where to put the book. With \`execute: true\` it gives the command.

The commands of a desk name a borrower by a pseudonym. In the portal and in a patron's file you name the patron instead, and
only there you can change the patron's record.

## library.portal(patron)

${looks(looksAt('RegistryPortal'))}

${sections('RegistryPortal', portal, ({ name }) => {
  const roles = inFile.get(name);
  return roles === undefined ? 'the patron' : `the patron in the portal; ${roles} in the patron's file`;
})}

## library.desk(actor), with people

${looks(looksAt('RegistryDesk').filter(isOfPeople))}

${sections('RegistryDesk', desk, staff)}

## library.desk(actor).file(patron)

Staff can do this as in the portal: ${[...alsoInFile].map(linkToRequest).join(', ')}.

${looks(looksAt('RegistryFile'))}

${sections('RegistryFile', fileAlone, staff)}

## library.jobs

Each job reports its \`troubles\`. A trouble is one of the listed codes, another error of the history, of the views or of the
data about patrons, or \`job-stopped\` if something threw. The next run tries the work again.

${looks(looksAt('RegistryJobs'))}

${jobSections()}

${sections('RegistryJobs', requestsAt('RegistryJobs'), () => 'any caller')}

## library.views

${looks(methodsOf('Views'))}

## Refusals of the registry

[rules.md](rules.md) has the refusals of the history, with their texts.

${registryRefusals(
  places.flatMap((place) =>
    requestsAt(place).map((entry) => ({ name: entry.name, codes: codesAt(place, entry) })),
  ),
)}
`,
    { parser: 'markdown', printWidth: 110 },
  );
};
