import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parts, reportOf } from './parts.mjs';
import { reasons } from './reasons.mjs';

const root = new URL('../', import.meta.url);
const page = fileURLToPath(new URL('docs/mutation.md', root));

const textAt = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join(' ');
};

/** Every fault that was planted, with what it stood in place of. */
const mutantsIn = (report) =>
  Object.entries(JSON.parse(readFileSync(new URL(report, root), 'utf8')).files).flatMap(
    ([file, { source, mutants }]) =>
      mutants.map((mutant) => ({ ...mutant, file, was: textAt(source, mutant.location) })),
  );

const isUnseen = ({ status }) => status === 'Survived' || status === 'NoCoverage';

const row = (name, mutants) => {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const seen = count('Killed', 'Timeout');
  const tried = seen + mutants.filter(isUnseen).length;
  const share = tried === 0 ? '' : `${((100 * seen) / tried).toFixed(1)} %`;
  return `| ${name} | ${tried} | ${seen} | ${tried - seen} | ${share} | ${count('Ignored')} |`;
};

const short = (text) => {
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};

const line = ({ file, location, was, replacement }) =>
  `- ${file.replace(/^packages\/|src\//g, '')}:${location.start.line}: \`${short(was)}\` → \`${short(replacement)}\``;

const table = (mutants) => {
  const places = new Set(mutants.map(({ file }) => dirname(file)));
  const goals = [
    ['**lending, aggregates and decisions**', /lending/],
    ['**event-store**', /event-store/],
    ['**laws, guide**', /laws/],
  ];
  return [
    '| Folder | Tried | Seen | Not seen | Seen of those tried | Static, left out |',
    '|---|--:|--:|--:|--:|--:|',
    ...goals.map(([name, files]) =>
      row(
        name,
        mutants.filter(({ file }) => files.test(file)),
      ),
    ),
    ...[...places].sort().map((place) =>
      row(
        place.replace(/^packages\/|src\/?/g, ''),
        mutants.filter(({ file }) => dirname(file) === place),
      ),
    ),
  ].join('\n');
};

const list = (mutants) => {
  let left = mutants.filter(isUnseen);
  const groups = reasons.map(({ why, isOf }) => {
    const own = left.filter(isOf);
    left = left.filter((mutant) => !own.includes(mutant));
    return [why, own];
  });
  return [...groups, ['**Without a reason yet.**', left]]
    .filter(([, own]) => own.length > 0)
    .map(([why, own]) => `${why} (${own.length})\n\n${own.map(line).join('\n')}`)
    .join('\n\n');
};

/** Writes what the reports say into the page, between its marks. */
export const writePage = async () => {
  const mutants = parts
    .map(reportOf)
    .filter((report) => existsSync(new URL(report, root)))
    .flatMap(mutantsIn);
  const written = { table: table(mutants), list: list(mutants) };
  const text = Object.entries(written).reduce(
    (before, [name, now]) =>
      before.replace(
        new RegExp(`(<!-- ${name} -->)[^]*(<!-- end of ${name} -->)`),
        (_, open, close) => `${open}\n\n${now}\n\n${close}`,
      ),
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
};
