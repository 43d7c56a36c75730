/** From a new card to the due date of the first loan, with types made from the OpenAPI document. */
import createClient from 'openapi-fetch';
import { randomUUID } from 'node:crypto';
import type { paths } from '../dist/library.js';

/** The two types of media are those of answers and of problems. Without them, types also have those of streams. */
const client = createClient<paths, 'application/json' | 'application/problem+json'>({
  baseUrl: process.argv[2] ?? 'http://localhost:8788',
  headers: { Authorization: 'Bearer of-the-counter', 'Accept-Language': 'en' },
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: { readonly detail: string };
}

/** The data of an answer. Throws an error if the answer is a problem. */
const dataOf = <Data>({ data, error }: Answer<Data>): Data => {
  if (data === undefined) throw new Error(error?.detail);
  return data;
};

const newKey = () => ({ 'Idempotency-Key': randomUUID() });

const person = {
  name: '山田 りく',
  address: '〒097-0022 稚内市中央3丁目13番15号',
  phone: '0162-23-6161',
  mailAddress: 'riku@example.jp',
  card: '1000002',
  evidence: 'driving-licence' as const,
};
const { patron } = dataOf(
  await client.POST('/desk/registerPatron', { params: { header: newKey() }, body: person }),
);
const header = () => ({ Patron: patron, ...newKey() });

const body = { lines: [{ title: 'T0002', location: 'ebetsu' }] };
const reserved = dataOf(await client.POST('/patron/reserve', { params: { header: header() }, body }));
for (const made of reserved.made) console.log('Reserved:', made['title'], 'for', made['location']);
dataOf(await client.POST('/desk/secure', { params: { header: newKey() }, body: { copy: 'T0002-1' } }));

const pickUp = (prefectural: boolean) =>
  client.POST('/patron/pickUp', {
    params: { header: header() },
    body: { copy: 'T0002-1', location: 'ebetsu', cards: { prefectural, branch: false } },
  });
const { error: refused } = await pickUp(false);
console.log('Without the card:', refused?.code, '-', refused?.detail);
dataOf(await pickUp(true));
const loans = dataOf(await client.GET('/patron/loans', { params: { header: { Patron: patron } } }));
for (const { title, dueDate } of loans) console.log('With the card:', title, 'is due on', dueDate);
