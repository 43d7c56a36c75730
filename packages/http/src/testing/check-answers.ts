import type { Hono } from 'hono';
import { expect, onTestFinished } from 'vitest';
import type { HttpEnv } from '../context.js';
import { findIdsIn } from './find-ids.js';
import { judgeAnswer } from './judge-answer.js';

type Served = Pick<Hono<HttpEnv>, 'fetch'>;

/** The same server. The test fails if an answer is not valid by the document, or if an address has an id. */
export const checkAnswers = (app: Served): Served => {
  const faults: string[] = [];
  onTestFinished(() => {
    expect(faults).toEqual([]);
  });
  return {
    fetch: async (request, ...more) => {
      faults.push(...findIdsIn(request.url).map((part) => `${part} in an address has an id`));
      return judgeAnswer(request, await app.fetch(request, ...more), (fault) => faults.push(fault));
    },
  };
};
