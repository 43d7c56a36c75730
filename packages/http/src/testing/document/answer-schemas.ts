import { objectOf, refTo, type Schema } from '../../../../torioki/dist/testing/requests-page/schema.js';
import {
  schemasOfTypes,
  type NamedSchemas,
} from '../../../../torioki/dist/testing/requests-page/schema-of-type.js';
import {
  acceptedBy,
  refusalTypes,
  shownValueOf,
} from '../../../../torioki/dist/testing/requests-page/shown.js';
import { nameOfRefusal } from '../../problems/problem-type.js';

/** The schemas of answers, from their types. */
export interface AnswerSchemas {
  readonly shownBy: (type: string, name: string) => Schema;
  readonly acceptedBy: (type: string, name: string) => Schema;
  /** The schema of the reason for a refusal with a code. */
  readonly reasons: () => ReadonlyMap<string, Schema>;
}

const text: Schema = { type: 'string' };

const made: Schema = {
  description:
    'The ids, days and places of each recorded event, by the names of its fields. With `travelsBack`, its copy travels back to the headquarters.',
  type: 'array',
  items: {
    type: 'object',
    properties: { travelsBack: { type: 'boolean' } },
    additionalProperties: text,
  },
};

const explained = {
  text: { ...text, description: 'The reason, in the language of the request.' },
  first: {
    type: ['string', 'null'],
    description: 'What has to happen before the library accepts the request; null if the text says it.',
  },
};

interface Fields {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

const withFields = (schema: Schema, more: Readonly<Record<string, Schema>>): Schema => {
  const { properties, required } = schema as unknown as Fields;
  return {
    ...schema,
    properties: { ...properties, ...more },
    required: [...required, ...Object.keys(more)],
  };
};

/** Reads the schemas of answers. It adds the schema of each named type to `named`. */
export const readAnswerSchemas = (named: NamedSchemas): AnswerSchemas => {
  const { schemaOf, schemaOfFields } = schemasOfTypes(named);
  const found = <Type>(type: Type | undefined, of: string, name: string): Type => {
    if (type === undefined) throw new Error(`${of}.${name} has no answer of this kind.`);
    return type;
  };
  return {
    shownBy: (of, name) => schemaOf(found(shownValueOf(of, name), of, name)),
    acceptedBy: (of, name) => {
      const accepted = found(acceptedBy(of, name), of, name);
      const schema = schemaOfFields(accepted, ['is', 'events', 'trouble']);
      const hasEvents = accepted.getProperty('events') !== undefined;
      const fields = hasEvents ? withFields(schema, { made }) : schema;
      return accepted.getProperty('trouble') === undefined
        ? fields
        : {
            ...fields,
            properties: {
              ...(fields as unknown as Fields).properties,
              trouble: {
                ...objectOf({ code: text, message: text }),
                description: 'The reason why the reserved lines are still in the cart.',
              },
            },
          };
    },
    reasons: () =>
      new Map([
        ...[...refusalTypes()].map(
          ([code, type]) =>
            [
              code,
              withFields(schemaOfFields(type, ['code']), { code: { const: code }, ...explained }),
            ] as const,
        ),
        [
          'host:',
          {
            description: 'The refusal by a rule of the host, with its facts.',
            ...withFields(objectOf({}), {
              code: { ...text, pattern: '^host:' },
              facts: { type: 'object' },
              texts: objectOf({ ja: text, en: text }),
              ...explained,
            }),
          },
        ] as const,
      ]),
  };
};

/** The schema of any reason of a refusal. */
export const refToReason = (code: string): Schema => refTo(nameOfRefusal(code));
