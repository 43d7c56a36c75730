import type { RequestDefinition } from '../../answers/request-definition.js';
import { deskQueries, registryDeskQueries } from '../../requests/desk/desk-queries.js';
import { fileQueries, fileRequests } from '../../requests/desk/file-requests.js';
import { libraryQueries, peopleQueries, registryQueries } from '../../requests/library-queries.js';
import { fileCommands, portalCommands } from '../../requests/patrons/borrowing-commands.js';
import { cartRequests } from '../../requests/portal/cart-requests.js';
import {
  readingHistoryQueries,
  readingHistoryRequests,
} from '../../requests/portal/reading-history-requests.js';
import { portalQueries } from '../../requests/portal/portal-queries.js';
import { cardRequests, deskRequests } from '../../requests/registry/card-requests.js';
import { particulars, recordKeeping } from '../../requests/registry/record-requests.js';
import { recordQueries } from '../../requests/registry/title-requests.js';
import { commandOf } from '../requests-page/commands.js';
import { codesIn, methodsWritten, namesOfRoles, type Method } from './methods.js';
import { queried, queryImports } from './query-methods.js';

type Requests = Readonly<Record<string, RequestDefinition>>;

/** A request in a sentence or two, as editors show it. */
const textOf = ({ ja, en, becomes, refusals, roles }: RequestDefinition): string => {
  const emits = becomes && commandOf(becomes.type).emits.join(', ');
  return [
    `${ja}: ${en}.`,
    emits && `Emits ${emits}.`,
    `Refusals: ${codesIn(refusals)}${becomes ? `, and those of the command ${becomes.type}` : ''}.`,
    roles.length > 0 && `Roles at a desk: ${namesOfRoles(roles)}.`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** The requests without their roles, since only patrons make them at a portal. */
const withoutRoles = (requests: Requests): Requests =>
  Object.fromEntries(
    Object.entries(requests).map(([name, definition]) => [name, { ...definition, roles: [] }]),
  );

const methodsOf = (table: string, requests: Requests, sent = 'SentWith'): readonly Method[] =>
  Object.entries(requests).map(([name, definition]) => ({
    text: textOf(definition),
    written: `${name}: (request: ${sent}<typeof ${table}.${name}>) => ask('${name}', ${table}.${name}, request),`,
  }));

/** Methods that can be rehearsed. */
const rehearsed = (name: string, requests: Requests, sent?: string) =>
  [
    `${name}Methods = <More extends RefusalCode, Other extends object = never>(ask: MakeRequest<ForPatron, More, Other>)`,
    methodsOf(name, requests, sent),
  ] as const;

const made = (name: string, on: string, requests: Requests) =>
  [
    `${name}Methods = <More extends RefusalCode>(ask: MakeRequest<${on}, More>)`,
    methodsOf(name, requests),
  ] as const;

const answers = [
  ...queryImports('../../../answers'),
  "import type { MakeRequest, SentWith } from '../../../answers/request-definition.js';",
];

export const portalMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      ...answers,
      "import { portalCommands, type SentByPatron } from '../../patrons/borrowing-commands.js';",
      "import type { ForPatron } from '../../patrons/for-patron.js';",
      "import { cartRequests } from '../cart-requests.js';",
      "import { portalQueries } from '../portal-queries.js';",
      "import type { AtPortal } from '../read-patron.js';",
      "import { readingHistoryQueries, readingHistoryRequests, type AtRegistryPortal } from '../reading-history-requests.js';",
    ],
    [
      rehearsed('portalCommands', withoutRoles(portalCommands), 'SentByPatron'),
      made('cartRequests', 'AtPortal', cartRequests),
      made('readingHistoryRequests', 'AtRegistryPortal', readingHistoryRequests),
      queried('portalQueries', 'AtPortal', portalQueries),
      queried('readingHistoryQueries', 'AtRegistryPortal', readingHistoryQueries),
    ],
  );

export const fileMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      ...answers,
      "import { fileCommands } from '../../patrons/borrowing-commands.js';",
      "import type { ForPatron } from '../../patrons/for-patron.js';",
      "import { fileQueries, fileRequests } from '../file-requests.js';",
    ],
    [
      rehearsed('fileCommands', fileCommands),
      made('fileRequests', 'ForPatron', fileRequests),
      queried('fileQueries', 'ForPatron', fileQueries),
    ],
  );

export const deskMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      ...queryImports('../../../answers'),
      "import type { ByActor, RegistryParts } from '../../patrons/parts.js';",
      "import { deskQueries, registryDeskQueries } from '../desk-queries.js';",
    ],
    [
      queried('deskQueries', 'ByActor', deskQueries),
      queried('registryDeskQueries', 'ByActor & RegistryParts', registryDeskQueries),
    ],
  );

export const recordMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      ...answers,
      "import type { ForRegistered } from '../../patrons/for-patron.js';",
      "import type { ByActor, RegistryParts } from '../../patrons/parts.js';",
      "import { cardRequests, deskRequests } from '../card-requests.js';",
      "import { particulars, recordKeeping } from '../record-requests.js';",
      "import { recordQueries } from '../title-requests.js';",
    ],
    [
      made('cardRequests', 'RegistryParts', cardRequests),
      made('deskRequests', 'ByActor & RegistryParts', deskRequests),
      made('particulars', 'ForRegistered', particulars),
      made('recordKeeping', 'ForRegistered', recordKeeping),
      queried('recordQueries', 'ForRegistered', recordQueries),
    ],
  );

export const libraryMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      ...queryImports('../../answers'),
      "import type { RegistryParts } from '../patrons/parts.js';",
      'import {',
      '  libraryQueries,',
      '  peopleQueries,',
      '  registryQueries,',
      '  type QueriedParts,',
      '  type QueriedPeople,',
      "} from '../library-queries.js';",
    ],
    [
      queried('libraryQueries', 'QueriedParts', libraryQueries),
      queried('peopleQueries', 'QueriedPeople', peopleQueries),
      queried('registryQueries', 'RegistryParts', registryQueries),
    ],
  );
