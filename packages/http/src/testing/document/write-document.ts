import { release } from '@torioki/lending';
import type { Schema } from '../../../../torioki/dist/testing/requests-page/schema.js';
import { nameOfRefusal } from '../../problems/problem-type.js';
import { readAnswerSchemas } from './answer-schemas.js';
import { problemSchema, responsesOf, sharedResponses } from './answers.js';
import { findExamples } from './example-answers.js';
import { exampleOfReason } from './example-problems.js';
import type { Operation } from './operation.js';
import { listOperations } from './operations.js';
import { parametersOf, sharedParameters } from './parameters.js';
import { sampleOf } from './sample-fields.js';
import { findVocabulary, incomplete, schemaOfFields } from './schema-of-codec.js';

const info = {
  title: 'Torioki',
  version: release.replace('torioki ', ''),
  license: { name: 'MIT', identifier: 'MIT' },
  description: `A public library's reservations and loans.

A first loan, for a counter: \`POST /desk/registerPatron\` answers with the key of the new \`patron\`. Send it in the header \`Patron\` of
\`/patron/reserve\`. When the book is on the desk, send \`/desk/secure\`, and then \`/patron/pickUp\`, which answers with the due date.
\`/patron/loans\` lists the loans, \`/patron/renew\` renews one, and \`/desk/acceptReturn\` takes the book back.

A patron is a person, and has a key. A borrower is a pseudonym: the history has only borrowers. Use \`/patron\` and \`/me\`, which know the
pseudonyms of a patron. The same commands under \`/desk\` are for a library that keeps patrons and pseudonyms itself.

All instants are those of the server's clock, in UTC. \`(R40)\` and \`(A8)\` name requirements and decisions in the documentation of
Torioki; \`(ours)\` marks what the guide of the first library does not have.

The document has no \`security\`: the host decides how a caller is recognised. Add the scheme of your host.

A schema cannot state every condition of a text, for example that a day exists in its month. Then it has \`${incomplete}: true\`: the
description states the condition. If a text does not meet it, the server answers with 400.`,
};

const tags = [
  { name: 'desk', description: 'The commands, requests and queries of staff and programs.' },
  { name: 'patron', description: 'The file of one patron, for staff. The header `Patron` has its key.' },
  { name: 'me', description: 'The portal of the calling patron.' },
  { name: 'views', description: 'The views of the history, for staff.' },
  { name: 'library', description: 'The methods of the library itself.' },
];

const operationId = ({ path }: Operation): string => path.slice(1).replaceAll('/', '-');

/** A rehearsal has the body of its command. */
const nameOfBody = (operation: Operation): string => operationId(operation).replace(/-rehearsal$/, '');

const bodyOf = ({ name, fields }: Operation): object => ({
  required: true,
  content: { 'application/json': { schema: schemaOfFields(fields), example: sampleOf(name, fields) } },
});

const renderDescription = ({ tag, text, roles }: Operation): string =>
  roles.length === 0 || tag === 'me' ? text : `${text}\n\nRoles: ${roles.join(', ')}.`;

const written = (operation: Operation, example: unknown): object => ({
  operationId: operationId(operation),
  tags: [operation.tag],
  summary: operation.name,
  description: renderDescription(operation),
  parameters: parametersOf(operation),
  ...(operation.method === 'post' && {
    requestBody: { $ref: `#/components/requestBodies/${nameOfBody(operation)}` },
  }),
  responses: responsesOf(operation, example),
});

/** The names of the components that a value refers to. */
const namesIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);

/** Adds the schemas of the texts and numbers that the other schemas refer to. */
const withVocabulary = (
  paths: object,
  schemas: ReadonlyMap<string, Schema>,
): Readonly<Record<string, Schema>> => {
  const all = new Map(schemas);
  const add = (names: readonly string[]): void => {
    for (const name of names)
      if (!all.has(name)) {
        const schema = findVocabulary(name) ?? { type: 'string' };
        all.set(name, schema);
        add(namesIn(schema));
      }
  };
  add(namesIn([paths, ...schemas.values()]));
  return Object.fromEntries([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

const responseHeader = (description: string, type: string): object => ({ description, schema: { type } });

/** JSON with a line for each part of an operation or of a component. */
const layOut = (value: unknown, levels: number): string => {
  if (levels === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([key, part]) => `${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${layOut(part, levels - 1)}`,
  );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${close}`;
};

/** The levels of objects whose parts have lines of their own. */
const levels = 5;

/** The OpenAPI document of the server, written from the tables, codecs and types of the library. */
export const writeDocument = async (): Promise<string> => {
  const named = new Map<string, Schema>();
  const answers = readAnswerSchemas(named);
  const operations = listOperations(answers);
  const exampleOf = await findExamples(operations);
  const paths = Object.fromEntries(
    operations.map((operation) => [
      operation.path,
      { [operation.method]: written(operation, exampleOf(operation)) },
    ]),
  );
  const bodies = Object.fromEntries(
    operations
      .filter(({ method }) => method === 'post')
      .map((operation) => [nameOfBody(operation), bodyOf(operation)]),
  );
  const reasons = answers.reasons();
  for (const [code, schema] of reasons)
    named.set(nameOfRefusal(code), { ...schema, examples: [exampleOfReason(code, schema)] });
  named.set('Problem', problemSchema([...reasons.keys()]));
  const document = {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    security: [],
    tags,
    paths,
    components: {
      schemas: withVocabulary([paths, bodies], named),
      requestBodies: bodies,
      responses: sharedResponses(),
      parameters: sharedParameters,
      headers: {
        IdempotentReplayed: responseHeader('`true` if the command was accepted before.', 'string'),
        ETag: responseHeader('The hash of the answer.', 'string'),
        RetryAfter: responseHeader('Seconds.', 'integer'),
      },
    },
  };
  return `${layOut(document, levels)}\n`;
};
