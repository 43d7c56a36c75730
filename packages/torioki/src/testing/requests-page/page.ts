import { format } from 'prettier';
import { commandOf } from './commands.js';
import { code, codes, linkToRequest, table } from './markdown.js';
import { methodsOf, type Method } from './methods.js';
import { registryRefusals } from './registry-refusals.js';
import { codesAt, looksAt, places, requestsAt, type Place, type RequestEntry } from './requests.js';

const linked = (type: string): string => `[${type}](commands.md#${type.toLowerCase()})`;

const named = (fields: readonly string[]): readonly string[] =>
  fields.map((field) => field.replace(/:.*/, ''));

const called = ({ name, takes, isMethod }: Method): string =>
  isMethod ? `${name}(${named(takes).join(', ')})` : name;

/** The requests that are also there with a host's own directory. */
const ofAnyPatrons = new Set(
  ['PeopleLibrary', 'PeoplePortal', 'PeopleDesk', 'PeopleFile', 'PeopleJobs', 'Views']
    .flatMap((name) => methodsOf(name))
    .map(({ name }) => name),
);

const needsRegistry = ({ name }: { readonly name: string }): boolean => !ofAnyPatrons.has(name);

const looks = (methods: readonly Method[]): string =>
  table(
    ['Name', 'Gives', 'Which is'],
    methods.map((method) => [
      code(called(method)),
      code(method.answers),
      needsRegistry(method) ? `${method.comment} Needs a registry.` : method.comment,
    ]),
  );

const staff = ({ roles }: RequestEntry): string => roles.join(', ');

const section = (place: Place, entry: RequestEntry, by: string): string => {
  const { name, ja, en, takes, becomes, refusals } = entry;
  const others = codesAt(place, entry).filter((refusal) => !refusals.some((own) => own === refusal));
  return `### ${name}

${ja}: ${en}.

- By: ${by}.
- Takes: ${codes(takes) || 'nothing; pass `{}`'}.
- Becomes: ${becomes ? linked(becomes.type) : 'no command'}.
- Emits: ${becomes ? commandOf(becomes.type).emits.join(', ') : 'nothing'}.
- Refused: ${codes([...refusals, ...others])}.
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
  const fileAlone = file.filter(({ name }) => !shared.has(name));

  return format(
    `# The methods of a library

Every method of a library that \`openLibrary\` opens: what it takes, which command it becomes, what it emits, and what
refuses it. The rules behind the codes of the history stand in [rules.md](rules.md), the commands in
[commands.md](commands.md); R and A are the requirements and the settled ambiguities of the guide.

To give a command, pass an object with the named fields and, if you like, a \`commandId\`, a UUID in lower case. The same command sent
again under its id gets its first answer. The history remembers it for ever, the registry a change of a patron's record as
long as the patron, and anything else for 7 days. Every answer says by \`is\` what it is:

| \`is\` | with | which is |
| - | - | - |
| \`'accepted'\` | \`events\`, \`position\` and \`again\` of a command to the history; else \`recorded\`, \`patron\`, \`code\`, or nothing | done and kept |
| \`'shown'\` | \`shown\` | what a look shows |
| \`'refused'\` | \`refusals\`, every reason with its code and its facts | a rule's no, for people: \`library.texts()\` has the Japanese text |
| \`'failed'\` | \`error\`, with \`code\`, \`message\` and \`details\` | a store's cannot: what happened, where and what to do; \`invalid-input\` names each field |

\`Looked\` is the promise of a look's answer: shown, refused or failed. A \`View\` and a \`PatronView\` have \`now()\`, which
gives such a promise, and \`live\`, an \`Observable\`, whose error is what \`now()\` would answer. Nothing is thrown.

The page is written by the test that compares it with the sources (\`packages/torioki/src/requests-page.test.ts\`). To write
it anew: \`npx vitest run --project torioki requests-page --update\`.

## The library

What concerns patrons is there if \`openLibrary\` was given \`people\`; what needs a registry, only if that is a registry and no
[directory of your own](../own-people.md).

${looks(looksAt('RegistryLibrary'))}

${sections('RegistryLibrary', library, () => 'anybody')}

## library.desk(actor)

The desk of an actor, \`${actor}\`. It has a method for each of [the commands](commands.md) of the history, of the same name
in lower case: \`acceptReturn\` gives AcceptReturn. A desk names borrowers; patrons are named by the portal and the file, and
what is registered about them changes only there.

## library.portal(patron)

${looks(looksAt('RegistryPortal'))}

${sections('RegistryPortal', portal, (entry) =>
  alsoInFile.has(entry.name) ? `the patron; in the file ${staff(entry)}` : 'the patron',
)}

## library.desk(actor), with people

${looks(looksAt('RegistryDesk').filter(isOfPeople))}

${sections('RegistryDesk', desk, staff)}

## library.desk(actor).file(patron)

Staff can do this as in the portal: ${[...alsoInFile].map(linkToRequest).join(', ')}.

${looks(looksAt('RegistryFile'))}

${sections('RegistryFile', fileAlone, staff)}

## library.jobs

${looks(methodsOf('RegistryJobs'))}

## library.views

${looks(methodsOf('Views'))}

## Refusals of the registry

Those of the history stand in [rules.md](rules.md), with their texts.

${registryRefusals(
  places.flatMap((place) =>
    requestsAt(place).map((entry) => ({ name: entry.name, codes: codesAt(place, entry) })),
  ),
)}
`,
    { parser: 'markdown', printWidth: 110 },
  );
};
