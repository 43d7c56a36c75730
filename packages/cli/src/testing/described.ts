import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = join(import.meta.dirname, '../../../../docs/reference/schemas');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);

/** The names of the schemas, as a document gives them: `torioki/verify/1`. */
export const schemas: readonly string[] = files
  .filter((file) => file !== 'parts.json')
  .map((file) => `torioki/${file.replace('.json', '')}`);

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const file of files) ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object);

/** What is wrong with a document by a schema; undefined if it is as the schema says. */
export const faultOf = (schema: string, document: unknown): string | undefined => {
  const isRight = ajv.getSchema(`urn:${schema.replaceAll('/', ':')}`);
  if (isRight === undefined) return `There is no schema ${schema} in docs/reference/schemas.`;
  return isRight(document) ? undefined : ajv.errorsText(isRight.errors, { dataVar: schema });
};

/** Throws unless a line holds a document as the schema says that it names. */
export const mustBeDescribed = (line: string): void => {
  const document = JSON.parse(line) as { readonly schema: string };
  const fault = faultOf(document.schema, document);
  if (fault !== undefined) throw new Error(`${fault}: ${line}`);
};
