import { isRegistryRefusal, type RegistryRefusal } from '@torioki/patrons';
import { texts } from '../texts.js';
import { codes } from './markdown.js';
import { methodsOf } from './methods.js';

type FactOf<Refusal> = Refusal extends unknown
  ? string extends keyof Refusal
    ? never
    : Exclude<keyof Refusal, 'code'>
  : never;

/** A value for every fact that a text can name. */
const samples: Readonly<Record<FactOf<RegistryRefusal>, number>> = {
  limit: 50,
  minutes: 20,
  least: 8,
  most: 128,
};

/** A request, with the codes that can refuse it. */
interface Refusable {
  readonly name: string;
  readonly codes: readonly string[];
}

const about = (refusal: string, requests: readonly Refusable[]): string =>
  codes([...new Set(requests.filter((one) => one.codes.includes(refusal)).map(({ name }) => name))]);

/** The refusals of the registry, and the one of registry and history together. */
export const registryRefusals = (requests: readonly Refusable[]): string => {
  const ofRegistry = methodsOf('RegistryErrorDetails', 'patrons')
    .filter(({ name }) => isRegistryRefusal({ code: name }))
    .map(({ name, comment }) => ({
      name,
      when: comment,
      text: texts.refusal({ code: name, ...samples } as never),
    }));
  const ofBoth = {
    name: 'not-registered-at-pickup',
    when: 'By R27.',
    text: texts.notes.branchRegistration,
  };
  return [...ofRegistry, ofBoth]
    .map((refusal) => ({ ...refusal, methods: about(refusal.name, requests) }))
    .filter(({ methods }) => methods !== '')
    .map(({ name, text, when, methods }) =>
      [`### ${name}`, text, when, `- Refuses ${methods}.`].filter((part) => part !== '').join('\n\n'),
    )
    .join('\n\n');
};
