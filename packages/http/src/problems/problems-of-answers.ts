import { storeError, type StoreError } from '@torioki/event-store';
import { limitFaults, type Faults } from '@torioki/event-store/adapter';
import type { Reader } from '@torioki/lending';
import type { Texts, Unaccepted } from 'torioki';
import { typeOfRefusal, typeOfStatus } from './problem-type.js';
import type { Fault, Problem, ProblemStatus, Reason } from './problem.js';

/** The language of the texts, and their reader. */
export interface Reading {
  readonly texts: Texts;
  readonly language: 'ja' | 'en';
  readonly reader: Reader;
}

type Refused = Extract<Unaccepted, { readonly is: 'refused' }>;
type Refusal = Refused['refusals'][number];
type AnswerError = Extract<Unaccepted, { readonly is: 'failed' }>['error'];

/** The codes of temporary errors: the same request can be accepted later. */
const passing: readonly string[] = [
  'append-condition-failed',
  'not-reached',
  'registry-busy',
  'registry-full',
  'registry-unavailable',
  'store-busy',
  'store-full',
  'store-unavailable',
  'too-many-conflicts',
];

export const statusOfRefusal = (code: string): ProblemStatus => {
  if (code === 'actor-not-allowed') return 403;
  return code.endsWith('-unknown') ? 404 : 409;
};

const statusOfError = (code: string): ProblemStatus => {
  if (code === 'invalid-input') return 400;
  if (code === 'command-id-reused') return 422;
  return passing.includes(code) ? 503 : 500;
};

/**
 * Explains a refusal. In Japanese, a patron gets the text for patrons. Everybody else gets the text for
 * staff.
 */
const explain = (refusal: Refusal, { texts, language, reader }: Reading): Reason => {
  const { called: _, ...facts } = refusal;
  const { text, first } = texts.explainRefusal(refusal, language);
  return { ...facts, text: reader === 'patron' && language === 'ja' ? texts.refusal(refusal) : text, first };
};

const refusalTitles = {
  ja: 'この操作は受け付けられませんでした。',
  en: 'The library refused the request.',
} as const;

const faultsOf = ({ path, reason, others = [] }: Faults): readonly Fault[] =>
  [{ path, reason }, ...others].map((fault) => ({ path: fault.path, reason: fault.reason }));

const isInvalidInput = (
  error: AnswerError,
): error is Extract<StoreError, { readonly code: 'invalid-input' }> => error.code === 'invalid-input';

/** The problem of a request that failed. Its texts are in English. */
export const problemOfError = (error: AnswerError): Problem => ({
  type: typeOfStatus(statusOfError(error.code)),
  title: 'advice' in error ? error.message.slice(0, -error.advice.length - 1) : error.message,
  status: statusOfError(error.code),
  detail: error.message,
  code: error.code,
  ...(isInvalidInput(error) && { faults: faultsOf(error.details) }),
  retryable: passing.includes(error.code),
});

/** The problem of sent data with faults. */
export const inputProblem = (...faults: readonly [Fault, ...Fault[]]): Problem =>
  problemOfError(storeError('invalid-input', limitFaults([...faults])));

/** The problem of a request that the library refused. */
export const problemOfRefusals = ({ refusals }: Refused, reading: Reading): Problem => {
  const reasons = refusals.map((refusal) => explain(refusal, reading));
  const [{ code }] = refusals;
  return {
    type: typeOfRefusal(code),
    title: refusalTitles[reading.language],
    status: statusOfRefusal(code),
    detail: reasons.map(({ text }) => text).join(' '),
    code,
    reasons,
    retryable: false,
  };
};
