import type { RegistryRefusal } from '@torioki/patrons';
import { texts } from '../texts.js';
import { codes } from './markdown.js';
import { methodsOf } from './methods.js';
import { notRegisteredAtPickup, sentenceOf, type RequestEntry } from './requests.js';

type FactOf<Refusal> = Refusal extends unknown
  ? string extends keyof Refusal
    ? never
    : Exclude<keyof Refusal, 'code'>
  : never;

/** A value for every fact that a text may name. */
const samples: Readonly<Record<FactOf<RegistryRefusal>, number | string | readonly string[]>> = {
  role: 'branch',
  allowed: ['counter'],
  limit: 50,
  minutes: 20,
  least: 8,
  most: 128,
};

/** By which numbers of the guide a code refuses: those that are written behind it, in whatever is written about requests. */
const groundsOf = (refusal: string, entries: readonly RequestEntry[]): string => {
  const written = entries.map(({ comment }) => comment).join(' ');
  const [, numbers] = new RegExp(`\`${refusal}\` \\(([RA]\\d[^)]*)\\)`).exec(written) ?? [];
  return numbers === undefined ? '' : `By ${numbers}.`;
};

const about = (refusal: string, entries: readonly RequestEntry[]): string =>
  codes(
    entries
      .filter(({ refusals }) => Object.values(refusals).flat().includes(refusal))
      .map(({ name }) => name),
  );

/** What the registry refuses, and what only it and the history can tell together. */
export const registryRefusals = (entries: readonly RequestEntry[]): string => {
  const ofRegistry = methodsOf('RegistryErrorDetails', 'patrons')
    .filter(({ of }) => of === 'RegistryRefusalDetails')
    .map(({ name, comment }) => ({
      name,
      comment: sentenceOf(comment),
      text: texts.refusal({ code: name, ...samples } as never),
    }));
  const ofBoth = { name: notRegisteredAtPickup, comment: '', text: texts.notes.branchRegistration };
  return [...ofRegistry, ofBoth]
    .map(({ name, comment, text }) => ({
      name,
      text,
      when: comment || groundsOf(name, entries),
      methods: about(name, entries),
    }))
    .filter(({ methods }) => methods !== '')
    .map(({ name, text, when, methods }) =>
      [`### ${name}`, text, when, `- Refuses ${methods}.`].filter((part) => part !== '').join('\n\n'),
    )
    .join('\n\n');
};
