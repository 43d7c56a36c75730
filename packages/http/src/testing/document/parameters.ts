import { sentFields, schemaOfCodec } from './schema-of-codec.js';
import { largestNumber } from '../../views/show-view.js';
import type { Operation } from './operation.js';
import { sampleOf } from './sample-fields.js';

const header = (name: string, description: string, schema: object, required = false): object => ({
  in: 'header',
  name,
  description,
  schema,
  ...(required && { required }),
});

const waitingNumber = (name: string, description: string): object => ({
  in: 'query',
  name,
  description,
  schema: { type: 'integer', minimum: 0, maximum: largestNumber },
});

const keyRule =
  'A new UUID of version 4 or 7 for each command. Send the command again with the same key if no answer comes: it is recorded once. A refused command does not use up its key. UUIDs of versions 1, 2, 6 and 8 are refused. The server makes the command id from a text that is no UUID, of at most 255 characters.';

const idempotencyKey = {
  ...header('Idempotency-Key', keyRule, { type: 'string', minLength: 1, maxLength: 257 }, true),
  example: '0b9ba0a4-3b5c-4d4f-9b2e-6d7f0d5b8c11',
};

/** The parameters that several operations have. */
export const sharedParameters = {
  IdempotencyKey: idempotencyKey,
  KeyToExecute: {
    ...idempotencyKey,
    description: `Only a request with \`"execute": true\` needs the header. ${keyRule}`,
    required: false,
  },
  Patron: {
    ...header(
      'Patron',
      'The key of the patron: `patron` in the answer of `/desk/registerPatron`, or `id` in the answer of `/desk/patronWithCard`.',
      { type: 'string', minLength: 1, maxLength: 64 },
      true,
    ),
    example: 'd0000000-0000-4000-8000-000000000001',
  },
  AcceptLanguage: header('Accept-Language', 'The language of refusals: Japanese or English (`ja` or `en`).', {
    type: 'string',
  }),
  IfNoneMatch: header('If-None-Match', 'The `ETag` of an earlier answer.', { type: 'string' }),
  Position: waitingNumber(
    'position',
    'The `position` of a command. The view waits until it contains the events of this command.',
  ),
  Patience: waitingNumber(
    'patience',
    'How long the view waits for `position`, in milliseconds. If the view is still older, the answer is 503.',
  ),
} as const;

const refTo = (name: keyof typeof sharedParameters): object => ({ $ref: `#/components/parameters/${name}` });

/** The arguments in the address. */
const queryOf = ({ name, method, fields }: Operation): readonly object[] => {
  if (method === 'post') return [];
  const sample = sampleOf(name, fields);
  return sentFields(fields).map(([field, codec]) => ({
    in: 'query',
    name: field,
    required: !('optional' in codec),
    schema: schemaOfCodec(codec),
    ...(sample[field] !== undefined && { example: sample[field] }),
  }));
};

/** The parameters of an operation. */
export const parametersOf = (operation: Operation): readonly object[] => {
  const { is, method, tag, fields } = operation;
  return [
    ...(is === 'command' ? [refTo('execute' in fields ? 'KeyToExecute' : 'IdempotencyKey')] : []),
    ...(tag === 'patron' ? [refTo('Patron')] : []),
    refTo('AcceptLanguage'),
    ...(method === 'get' ? [refTo('IfNoneMatch')] : []),
    ...queryOf(operation),
    ...(is === 'view' ? [refTo('Position'), refTo('Patience')] : []),
  ];
};
