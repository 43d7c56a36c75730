import { storeError } from '@torioki/event-store';
import { decisions } from '@torioki/lending';
import { hokkaidoSpeaks, sampleRefusals } from '@torioki/lending/samples';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { libraryWords } from '../../../../torioki/dist/answers/library-words.js';
import { textsOf } from '../../../../torioki/dist/answers/texts.js';
import type { Schema } from '../../../../torioki/dist/testing/requests-page/schema.js';
import type { Problem } from '../../problems/problem.js';
import { inputProblem, problemOfError, problemOfRefusals } from '../../problems/problems-of-answers.js';
import {
  transportProblem,
  transportProblems,
  type TransportCode,
} from '../../problems/transport-problems.js';
import { command } from './sample-fields.js';

const texts = textsOf({ ...hokkaidoSpeaks, words: libraryWords }, 'staff');

/** The facts of the sample refusals, by their names. */
const facts = Object.assign({}, ...Object.values(sampleRefusals)) as Readonly<Record<string, unknown>>;

const samples: Readonly<Record<string, object>> = {
  ...sampleRefusals,
  'password-too-short': { least: facts['limit'] },
  'host:': {
    code: 'host:few-reservations',
    facts: { most: 4 },
    texts: { ja: '4件までです。', en: 'At most 4.' },
  },
};

type Refusal = Parameters<typeof problemOfRefusals>[0]['refusals'][0];

/** An example of a reason with a code: the facts in its schema, with the texts of the library. */
export const exampleOfReason = (code: string, { properties }: Schema): object => {
  const refusal = { ...facts, code, ...samples[code] } as Refusal;
  const { reasons = [] } = problemOfRefusals(
    { is: 'refused', refusals: [refusal] },
    { texts, language: 'en', reader: 'staff' },
  );
  const named = Object.entries(reasons[0] ?? {}).filter(([name]) => name in (properties as object));
  return Object.fromEntries(named);
};

const faulty = (): Problem => {
  const decoded = decodeStrictly(t.exact(t.type(decisions.secure.fields)), {});
  if (E.isRight(decoded)) throw new Error('A command without fields has no fault.');
  const [fault, ...others] = decoded.left;
  return inputProblem(fault, ...others);
};

const failures: readonly Problem[] = [
  faulty(),
  problemOfError(storeError('command-id-reused', { command, position: 2 })),
  problemOfError(storeError('store-busy', { store: 'The event store', waitedMs: 1_000 })),
];

/** An example of a problem with a status that is no refusal. */
export const exampleOfProblem = (status: number): Problem | undefined =>
  [
    ...failures,
    ...Object.keys(transportProblems).map((code) => transportProblem(code as TransportCode)),
  ].find((problem) => problem.status === status);
