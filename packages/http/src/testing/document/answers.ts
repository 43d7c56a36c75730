import {
  anyOf,
  objectOf,
  refTo,
  type Schema,
} from '../../../../torioki/dist/testing/requests-page/schema.js';
import { statusOfRefusal } from '../../problems/problems-of-answers.js';
import { nameOfResponse } from '../../problems/problem-type.js';
import { problemType } from '../../problems/problem.js';
import { transportProblems } from '../../problems/transport-problems.js';
import { refToReason } from './answer-schemas.js';
import { exampleOfProblem } from './example-problems.js';
import type { Operation } from './operation.js';

const text: Schema = { type: 'string' };

/** The fields of every problem (RFC 9457). */
export const problemSchema = (codes: readonly string[]): Schema =>
  objectOf(
    {
      type: {
        ...text,
        description: 'The address of the description of the problem in this document.',
      },
      title: text,
      status: { type: 'integer' },
      detail: {
        ...text,
        description: 'What happened and what to do. A refusal is in the language of the request.',
      },
      code: { ...text, description: 'The code of the first reason.' },
      reasons: {
        type: 'array',
        minItems: 1,
        items: { anyOf: codes.map(refToReason) },
        description: 'All reasons of a refusal.',
      },
      faults: {
        type: 'array',
        minItems: 1,
        items: objectOf({
          path: { ...text, description: 'The place in the sent data, such as `lines[0].title`.' },
          reason: text,
        }),
        description: 'Faults of the sent data. A fault can hide others.',
      },
      commandId: { type: ['string', 'null'] },
      retryable: {
        type: 'boolean',
        description: 'Whether the same request can be accepted later, sent again as it is.',
      },
    },
    ['reasons', 'faults', 'commandId'],
  );

/** The response with a problem. `codes` are those of the problem with this status. */
const problemResponse = (description: string, status: string, code: Schema = text): object => ({
  description,
  content: {
    [problemType]: {
      schema: {
        allOf: [refTo('Problem'), { properties: { status: { const: Number(status) }, code } }],
      },
      ...(code === text && { example: exampleOfProblem(Number(status)) }),
    },
  },
  ...((status === '503' || status === '429') && {
    headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
  }),
});

const failures: Readonly<Record<string, string>> = {
  400: 'The sent data have faults.',
  422: 'The key belongs to another command.',
  500: 'The server or a store has a fault.',
  503: 'Send the same request again after `Retry-After` seconds.',
};

const titlesOf = (status: number): string =>
  Object.values<readonly [status: number, title: string, detail: string]>(transportProblems)
    .flatMap(([own, title]) => (own === status ? [title] : []))
    .join(' ');

const sharedStatuses = [
  ...new Set([
    ...Object.keys(failures),
    ...Object.values(transportProblems).map(([status]) => String(status)),
  ]),
].toSorted();

/** The responses that are the same for every path. */
export const sharedResponses = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    sharedStatuses.map((status) => [
      nameOfResponse(status),
      problemResponse([failures[status], titlesOf(Number(status))].filter(Boolean).join(' '), status),
    ]),
  );

const codeSchema = (codes: readonly string[]): Schema =>
  anyOf([
    { enum: codes.filter((code) => code !== 'host:') },
    ...(codes.includes('host:') ? [{ type: 'string', pattern: '^host:' }] : []),
  ]);

/** The codes of problems besides refusals with a status. */
const otherCodesOf = ({ tag, roles }: Operation, status: number): readonly string[] => {
  if (status === 404) return ['path-unknown'];
  return status === 403 && (tag !== 'library' || roles.length > 0) ? ['caller-not-allowed'] : [];
};

const refToResponse = (status: string): object => ({
  $ref: `#/components/responses/${nameOfResponse(status)}`,
});

/** The response to a refused request with a status. It names its codes. Undefined if there is none. */
const refusedResponse = (operation: Operation, status: number): object | undefined => {
  const { codes } = operation;
  const others = otherCodesOf(operation, status);
  if (codes === 'any') return problemResponse('Any refusal.', String(status));
  const refused = codes.filter((code) => statusOfRefusal(code) === status);
  if (refused.length === 0) return others.length === 0 ? undefined : refToResponse(String(status));
  const own = [...refused, ...others];
  const description = own.map((code) => `\`${code}\``).join(', ');
  return problemResponse(description, String(status), codeSchema(own));
};

/** The responses to a refused request, by status. */
const refusedResponses = (operation: Operation): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [403, 404, 409].flatMap((status) => {
      const response = refusedResponse(operation, status);
      return response ? [[status, response]] : [];
    }),
  );

const statusesOf = ({ is, method }: Operation): readonly string[] => [
  ...['400', '401', '406', '414', '500', '503'],
  ...(method === 'post' ? ['413', '415'] : []),
  ...(is === 'command' ? ['422'] : []),
  ...(is === 'view' ? ['429'] : []),
];

const hasField = ({ properties = {} }: Schema, name: string): boolean => name in (properties as object);

const headersOf = ({ is, method, answer }: Operation): object => ({
  ...(is === 'command' &&
    hasField(answer, 'again') && {
      'Idempotent-Replayed': { $ref: '#/components/headers/IdempotentReplayed' },
    }),
  ...(method === 'get' && { ETag: { $ref: '#/components/headers/ETag' } }),
});

const contentOf = ({ is, answer }: Operation, example: unknown): object => ({
  'application/json': { schema: answer, example },
  ...(is === 'view' && {
    'text/event-stream': {
      schema: {
        type: 'string',
        description:
          'Server-sent events, if the request has `Accept: text/event-stream`: each `data` is the JSON of an answer. The present answer comes first, then each that differs. A comment follows every 15 seconds. After a lost connection, send the request again. A process that is closing ends the stream with `retry`: send the request again after this number of milliseconds.',
        contentMediaType: 'application/json',
        contentSchema: answer,
      },
    },
  }),
});

/** All responses of an operation, with an example of its answer. */
export const responsesOf = (operation: Operation, example: unknown): object => ({
  200: {
    description: operation.is === 'command' ? 'The library accepted the request.' : 'The answer.',
    headers: headersOf(operation),
    content: contentOf(operation, example),
  },
  ...(operation.method === 'get' && { 304: { description: 'The answer has the tag in `If-None-Match`.' } }),
  ...refusedResponses(operation),
  ...Object.fromEntries(statusesOf(operation).map((status) => [status, refToResponse(status)])),
});
