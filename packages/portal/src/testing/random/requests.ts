import fc from 'fast-check';
import { locations, titles } from './actions.js';

/** A request that a sender may make, whether or not a page offers it. */
export interface ForgedRequest {
  readonly method: string;
  readonly route: number;
  /** Selects the id in the path. Any patron may own this id. */
  readonly id: number;
  readonly query: readonly Field[];
  readonly fields: readonly Field[];
  readonly token: 'own' | 'of another' | 'wrong' | 'none';
  readonly origin: (typeof origins)[number];
  readonly type: (typeof types)[number];
}

type Field = readonly [name: string, value: string | number];

export const here = 'http://library.example.jp';

const origins = [here, 'https://evil.example.jp', 'null', undefined] as const;

const form = 'application/x-www-form-urlencoded';

const types = [
  form,
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'text/xml',
  undefined,
] as const;

const acts = [
  'add',
  'reserve',
  'remove',
  'places',
  'order',
  'usual',
  'place',
  'ranks',
  'cancel',
  'fetch',
  'bring',
];

const values = [
  '',
  '1',
  '２',
  '<b>',
  '"><script>',
  '../',
  '%00',
  '//evil.example.jp',
  'x'.repeat(400),
  ...acts,
];

/** A value for a field: a text, or a number that selects somebody's id. */
const value = fc.oneof(fc.constantFrom(...values, ...titles, ...locations), fc.nat(99));

const names = [
  ...[
    'title',
    'tick',
    'loan',
    'location',
    'back',
    'next',
    'add',
    'in-order',
    'card',
    'password',
    'code',
    'mail',
  ],
  ...[
    'name',
    'author',
    'note',
    'shared',
    'mode',
    'words',
    'page',
    'ticked',
    'changed',
    'rank-N21',
    'place-N21',
  ],
];

const field: fc.Arbitrary<Field> = fc.oneof(
  fc.tuple(fc.constantFrom(...names), value),
  fc.tuple(fc.constant('act'), fc.constantFrom(...acts)),
);

const anything: fc.Arbitrary<ForgedRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
  route: fc.nat(999),
  id: fc.nat(99),
  query: fc.array(field, { maxLength: 2 }),
  fields: fc.array(field, { maxLength: 6 }),
  token: fc.constantFrom('own', 'own', 'of another', 'wrong', 'none'),
  origin: fc.constantFrom(here, ...origins),
  type: fc.constantFrom(form, form, ...types),
});

/** The fields that some form of the portal sends. */
const arbitraryFields: fc.Arbitrary<readonly Field[]> = fc.oneof(
  fc.tuple(fc.constant(['act', 'add'] as const), fc.tuple(fc.constant('title'), fc.constantFrom(...titles))),
  fc.tuple(
    fc.constantFrom(['act', 'reserve'] as const, ['act', 'remove'] as const),
    fc.tuple(fc.constant('tick'), fc.constantFrom('N21', 'N30-1', ...titles)),
  ),
  fc.tuple(fc.constantFrom('cancel', 'place', 'ranks').map((act) => ['act', act] as const)),
  fc.tuple(fc.tuple(fc.constant('loan'), fc.nat(99))),
  fc.tuple(fc.tuple(fc.constant('location'), fc.constantFrom(...locations))),
  fc.constant([['mail', 'another@example.jp']] as const),
  fc.constant([['name', '書名']] as const),
  fc.constant([]),
);

/** A request that passes the check of forms, and may therefore have an effect. */
const arbitraryFormRequest = fc.tuple(anything, arbitraryFields).map(([one, fields]): ForgedRequest => ({
  ...one,
  fields: [...fields, ...one.fields],
  method: 'POST',
  token: 'own',
  origin: here,
  type: form,
}));

const read = anything.map((one): ForgedRequest => ({ ...one, method: 'GET' }));

export const arbitraryRequest: fc.Arbitrary<ForgedRequest> = fc.oneof(
  anything,
  read,
  arbitraryFormRequest,
  arbitraryFormRequest,
);

const isForm = ({ method, type }: ForgedRequest): boolean => method === 'POST' && type === form;

/** Whether only a page of the same visit can have sent the request. */
export const isFromOwnPage = (one: ForgedRequest): boolean =>
  isForm(one) && one.origin === here && one.token === 'own';

/** Whether the request only reads. */
export const isRead = ({ method }: ForgedRequest): boolean => ['GET', 'HEAD'].includes(method);
