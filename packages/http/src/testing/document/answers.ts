import {
  anyOf,
  objectOf,
  refTo,
  type Schema,
} from '../../../../torioki/dist/testing/requests-page/schema.js';
import { statusOfRefusal } from '../../problems/problems-of-answers.js';
import { problemType } from '../../problems/problem.js';
import { transportProblems } from '../../problems/transport-problems.js';
import { refToReason } from './answer-schemas.js';
import type { Operation } from './operation.js';

const text: Schema = { type: 'string' };

/** The fields of every problem (RFC 9457). */
export const problemSchema = (codes: readonly string[]): Schema =>
  objectOf(
    {
      type: {
        ...text,
        description: 'The section of the code in the documentation of Torioki: a path in its sources.',
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

const sharedStatuses = ['400', '401', '406', '413', '414', '415', '422', '429', '500', '503'];

const nameOfResponse = (status: string): string => `Problem${status}`;

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

/** The code of a problem besides refusals with a status; undefined if there is none. */
const otherCodeOf = ({ tag, roles }: Operation, status: number): string | undefined => {
  if (status === 404) return 'path-unknown';
  return status === 403 && (tag !== 'library' || roles.length > 0) ? 'caller-not-allowed' : undefined;
};

/** The responses to a refused request, by status. Each names its codes. */
const refusedResponses = (operation: Operation): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [403, 404, 409].flatMap((status) => {
      const { codes } = operation;
      const other = otherCodeOf(operation, status);
      const refused = codes === 'any' ? [] : codes.filter((code) => statusOfRefusal(code) === status);
      const own = [...refused, ...(other === undefined ? [] : [other])];
      if (own.length === 0 && codes !== 'any') return [];
      const description = own.length === 0 ? 'Any refusal.' : own.map((code) => `\`${code}\``).join(', ');
      return [
        [status, problemResponse(description, String(status), codes === 'any' ? text : codeSchema(own))],
      ];
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

const contentOf = ({ is, answer }: Operation): object => ({
  'application/json': { schema: answer },
  ...(is === 'view' && {
    'text/event-stream': {
      schema: {
        type: 'string',
        description:
          'Server-sent events, if the request has `Accept: text/event-stream`: each `data` is the JSON of an answer. The present answer comes first, then each that differs. A comment follows every 15 seconds. After a lost connection, send the request again.',
        contentMediaType: 'application/json',
        contentSchema: answer,
      },
    },
  }),
});

/** All responses of an operation. */
export const responsesOf = (operation: Operation): object => ({
  200: {
    description: operation.is === 'command' ? 'The library accepted the request.' : 'The answer.',
    headers: headersOf(operation),
    content: contentOf(operation),
  },
  ...(operation.method === 'get' && { 304: { description: 'The answer has the tag in `If-None-Match`.' } }),
  ...refusedResponses(operation),
  ...Object.fromEntries(
    statusesOf(operation).map((status) => [
      status,
      { $ref: `#/components/responses/${nameOfResponse(status)}` },
    ]),
  ),
});
