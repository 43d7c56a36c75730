import { format } from 'prettier';
import { code, codes } from './markdown.js';
import { refusals, listShownTypes, type Described } from './shown.js';

const looking = ['RegistryLibrary', 'RegistryPortal', 'RegistryDesk', 'RegistryFile', 'Views'];

const sectionOf = ({ name, comment, fields }: Described, more = ''): string =>
  [
    `## ${name}`,
    comment,
    fields
      .map((field) => `- ${code(field.name)}: ${code(field.type)}${field.comment && `. ${field.comment}`}`)
      .join('\n'),
    more,
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const writtenBy = `The page is written by the test that compares it with the sources
(\`packages/torioki/src/requests-page.test.ts\`). To write it again: \`npx vitest run --project torioki requests-page --update\`.`;

const page = (...parts: readonly string[]): Promise<string> =>
  format(`${parts.join('\n\n')}\n`, { parser: 'markdown', printWidth: 110 });

/** The page of shown values, field by field, as Markdown. */
export const viewsPage = (): Promise<string> =>
  page(
    `# The views

The fields of all values that a library, a portal, a desk, a file and \`library.views\` show. [The methods of a
library](requests.md) list the arguments. \`LocalDate\` is a day as YYYY-MM-DD, in the policy's time zone; \`Instant\`
is an instant in UTC; \`LocationId\`, \`TitleId\`, \`CopyId\` are a library's own codes; the other ids are UUIDs.
A patron's portal and file show the same as \`library.views\`, with the titles' names.

${writtenBy}`,
    ...listShownTypes(looking).map((type) => sectionOf(type, `Shown by ${codes(type.by)}.`)),
  );

/** The page of the refusals' fields, as Markdown. */
export const refusalsPage = (): Promise<string> =>
  page(
    `# The refusals

Every code of a refusal, with the further fields of the refusal: the numbers and ids that a reader needs. Refusals come from
the history or from the registry. [The rule book](rules.md) has the texts for the history. [The methods of a
library](requests.md#refusals-of-the-registry) have the texts for the registry. \`library.texts().refusal(refusal)\` gives
the Japanese text of a refusal. For staff, \`explainRefusal\` gives its text in Japanese or English, its precondition, and
its rules.

${writtenBy}`,
    ...refusals().map((refusal) =>
      sectionOf(refusal, refusal.fields.length === 0 ? 'The refusal has no other field.' : ''),
    ),
  );
