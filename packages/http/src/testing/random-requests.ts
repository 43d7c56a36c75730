import fc from 'fast-check';

export const patrons = ['minori', 'mari'] as const;
export type Caller = (typeof patrons)[number] | 'office' | 'counter' | 'dispatch' | 'stranger' | 'nobody';

/** A request that anybody may send. Its body and headers can name an id that an earlier answer showed. */
export interface RandomRequest {
  readonly caller: Caller;
  /** A path, or the number of any route. */
  readonly route: string | number;
  readonly method: string;
  readonly query: string;
  /** The body: text, or a value with references to ids. Undefined for none. */
  readonly body: unknown;
  readonly patron: number;
  readonly key: string;
  readonly accept: string;
  readonly times: 1 | 2;
}

/** A reference to one of the ids that earlier answers showed under a name. */
export interface Reference {
  readonly shownAs: string;
  readonly nth: number;
}

const shown = (shownAs: string): fc.Arbitrary<Reference> =>
  fc.record({ shownAs: fc.constant(shownAs), nth: fc.constantFrom(0, 0, 0, 1, 2, 9) });

const title = fc.constantFrom('T0001', 'T0002', 'T0003', 'NONE');
const copy = title.map((one) => `${one}-1`);
const location = fc.constantFrom('HQ', 'HQ', 'WKN', 'HOME', 'NOWHERE');
const clickedAt = fc.constant('2021-04-03T01:00:00.000Z');
const cards = fc.constant({ prefectural: true, branch: true });
const group = shown('group');
const loan = shown('loan');
const reservation = shown('reservation');
const line = fc.record({ title, location });
const ranked = fc
  .uniqueArray(title, { minLength: 2, maxLength: 3 })
  .chain((titles) =>
    location.map((at) => titles.map((one, index) => ({ title: one, location: at, rank: index + 1 }))),
  );

const mailAddress = fc.constantFrom('minori@example.jp', null, 'minori');

type Right = readonly [caller: fc.Arbitrary<Caller>, path: string, body: fc.Arbitrary<unknown> | undefined];

const patron = fc.constantFrom(...patrons);
const counter = fc.constant<Caller>('counter');

/** A request that only rarely succeeds. */
const threeTimes = (right: Right): readonly Right[] => [right, right, right];

/** Requests of the right form: patrons reserve, borrow and renew. */
const rightRequests: readonly Right[] = [
  [patron, '/me/reserve', fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 2 }) })],
  [patron, '/me/reserveInOrder', fc.record({ lines: ranked })],
  [patron, '/me/reserve/rehearsal', fc.record({ lines: fc.tuple(line) })],
  [
    patron,
    '/me/changeRank',
    fc.record({ group, ranks: fc.array(fc.record({ reservation, rank: fc.nat(3) })) }),
  ],
  ...threeTimes([patron, '/me/renew', fc.record({ loan, clickedAt })]),
  [patron, '/me/cancel', fc.record({ reservation })],
  [patron, '/me/changePickup', fc.record({ reservation, location })],
  [patron, '/me/suspendReservation', fc.record({ reservation, until: fc.constant('2021-04-10') })],
  [patron, '/me/addToCart', fc.record({ title, location })],
  [patron, '/me/holdings', fc.record({ title })],
  [patron, '/me/setMailAddress', fc.record({ mailAddress })],
  ...['cart', 'reservations', 'outlooks', 'loans', 'ended', 'patron', 'readingHistory'].map((name): Right => [
    patron,
    `/me/${name}`,
    name === 'readingHistory' ? fc.constant({}) : undefined,
  ]),
  [fc.constant('office'), '/desk/secure', fc.record({ copy })],
  [counter, '/desk/secure', fc.record({ copy })],
  ...threeTimes([counter, '/patron/pickUp', fc.record({ copy, location: fc.constant('HQ'), cards })]),
  [counter, '/patron/renew', fc.record({ loan, clickedAt })],
  [counter, '/patron/cancel', fc.record({ reservation, reason: fc.constant('asked') })],
  ...['reservations', 'loans', 'accessLog', 'patron'].map((name): Right => [
    counter,
    `/patron/${name}`,
    undefined,
  ]),
];

const common = {
  patron: fc.nat(1),
  key: fc.uuid({ version: 4 }),
  times: fc.constantFrom<1 | 2>(1, 2),
};

const rightRequest = fc.constantFrom(...rightRequests).chain(([caller, route, body]) =>
  fc.record({
    ...common,
    caller,
    route: fc.constant(route),
    method: fc.constant(body === undefined ? 'GET' : 'POST'),
    query: fc.constant(''),
    body: body ?? fc.constant(undefined),
    accept:
      body === undefined ? fc.constantFrom('*/*', 'text/event-stream') : fc.constant('application/json'),
  }),
);

const name = fc.constantFrom(
  ...[
    'title',
    'copy',
    'location',
    'borrower',
    'card',
    'day',
    'lines',
    'text',
    'titles',
    'first',
    'after',
    'only',
  ],
  ...['__proto__', 'constructor', 'commandId', 'position', 'patience', 'execute', ''],
);
const value = fc.oneof(
  title,
  copy,
  location,
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  shown('loan'),
);
const jsonText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constant('{"a":1,"a":2}'),
  fc.constant('{"\\ud800":"\\udfff"}'),
);

/** Requests of any form to any route. */
const anyRequest = fc.record({
  ...common,
  caller: fc.constantFrom<Caller>(
    ...patrons,
    'office',
    'office',
    'counter',
    'dispatch',
    'stranger',
    'nobody',
  ),
  route: fc.oneof(fc.nat(9_999), fc.webPath()),
  method: fc.constantFrom('right', 'right', 'right', 'GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'),
  query: fc.oneof(
    fc.constant(''),
    fc.webQueryParameters(),
    fc.tuple(name, fc.string({ unit: 'binary' })).map((pair) => new URLSearchParams([pair]).toString()),
  ),
  body: fc.oneof(fc.constant(undefined), jsonText, fc.dictionary(name, value), fc.jsonValue()),
  key: fc.oneof(fc.uuid(), fc.constantFrom('', '"x"', 'order 17', 'x'.repeat(300))),
  accept: fc.constantFrom('*/*', 'application/json', 'text/event-stream', 'text/html', ''),
});

export const randomRequest: fc.Arbitrary<RandomRequest> = fc.oneof(
  { weight: 2, arbitrary: rightRequest },
  { weight: 1, arbitrary: anyRequest },
);
