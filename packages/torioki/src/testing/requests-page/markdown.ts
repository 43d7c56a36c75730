/** Text in the form of code. */
export const code = (text: string): string => `\`${text}\``;

export const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** A link to the page of commands. */
export const linkToCommand = (type: string): string => `[${type}](commands.md#${type.toLowerCase()})`;

/** A link to the request's own section. */
export const linkToRequest = (request: string): string => `[${request}](#${request.toLowerCase()})`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '-'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
