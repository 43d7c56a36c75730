import type { QueryDefinition } from '../../answers/query-definition.js';
import { codesIn, namesOfRoles } from './methods.js';

type Queries = Readonly<Record<string, QueryDefinition>>;

/** A query in a sentence or two, as editors show it. */
const textOfQuery = ({ ja, en, refusals, roles }: QueryDefinition): string =>
  [
    `${ja}: ${en}.`,
    refusals.length > 0 && `Refusals: ${codesIn(refusals)}.`,
    roles.length > 0 && `Roles: ${namesOfRoles(roles)}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** The source of a function that makes the methods of some queries: its head, and the methods. */
export const queried = (name: string, on: string, queries: Queries) =>
  [
    `${name}Methods = <More extends RefusalCode>(show: MakeQuery<${on}, More>)`,
    Object.entries(queries).map(([query, definition]) => ({
      text: textOfQuery(definition),
      written: `${query}: (...given: GivenTo<typeof ${name}.${query}>) => show('${query}', ${name}.${query}, given),`,
    })),
  ] as const;

/** The imports of a file with methods of queries, from the folder of answers. */
export const queryImports = (answers: string): readonly string[] => [
  `import type { RefusalCode } from '${answers}/answer.js';`,
  `import type { GivenTo, MakeQuery } from '${answers}/query-definition.js';`,
];
