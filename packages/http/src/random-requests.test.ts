import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCrowd, type Answer } from './testing/open-crowd.js';
import { randomRequest } from './testing/random-requests.js';

/** What the random requests have to reach, so that the search of pseudonyms means something. */
const aims: Readonly<Record<string, (answer: Answer) => boolean>> = {
  'a reservation': ({ path, status }) => path === '/me/reserve' && status === 200,
  'a reading order': ({ path, status }) => path === '/me/reserveInOrder' && status === 200,
  'a loan': ({ path, status }) => path === '/patron/pickUp' && status === 200,
  'a renewal': ({ path, status }) => path === '/me/renew' && status === 200,
  'a refusal': ({ path, status }) => path.startsWith('/me/') && status === 409,
  'a repetition': ({ path, again }) => path.startsWith('/me/') && again,
  'a stream': ({ path, isStream }) => path.startsWith('/me/') && isStream,
  'a fault': ({ status }) => status === 400,
};

const isOfPatron = ({ path, caller }: Answer): boolean =>
  /^\/(me|patron)\//.test(path) || ['minori', 'mari', 'stranger', 'nobody'].includes(caller);

/** A small number of runs reaches every aim only with a fixed seed. */
const few = 6;

/** The full number of runs takes minutes. */
const patience = { timeout: 1_800_000 };

it(
  'random requests are answered without a fault of the server, and show no pseudonym to patrons',
  patience,
  async () => {
    const reached = new Set<string>();
    const numRuns = chooseRuns(few, 500);
    await fc.assert(
      fc.asyncProperty(fc.array(randomRequest, { minLength: 60, maxLength: 60 }), async (requests) => {
        const { send, listPseudonyms } = await openCrowd();
        const answers: Answer[] = [];
        for (const request of requests) answers.push(...(await send(request)));
        for (const answer of answers) {
          const { method, path, status, bytes } = answer;
          expect(status, `${method} ${path}`).not.toBe(500);
          expect(bytes).not.toMatch(/\n\s+at |node:internal|\.js:\d/);
          if (status >= 400) expect(bytes).toContain('application/problem+json');
          for (const [aim, isReached] of Object.entries(aims)) if (isReached(answer)) reached.add(aim);
        }
        const pseudonyms = await listPseudonyms();
        for (const { path, bytes } of answers.filter(isOfPatron))
          expect(pseudonyms.some((pseudonym) => bytes.includes(pseudonym)) && path).toBe(false);
      }),
      { numRuns, endOnFailure: true, ...(numRuns === few && { seed: 1 }) },
    );
    expect([...reached].toSorted()).toEqual(Object.keys(aims).toSorted());
  },
);
