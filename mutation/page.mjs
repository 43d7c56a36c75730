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

/** A file's path, shortened to its package and its path inside `src`. */
const shortOf = (file) => file.replace(/^packages\/|src\//g, '');

/** Every planted fault, with the original code. */
const mutantsIn = (report) =>
  Object.entries(JSON.parse(readFileSync(new URL(report, root), 'utf8')).files).flatMap(
    ([file, { source, mutants }]) =>
      mutants.map(({ location, replacement, status }) => ({
        file: shortOf(file),
        line: location.start.line,
        was: textAt(source, location),
        replacement,
        status,
      })),
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
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};

const describeFault = ({ file, line, was, replacement }) =>
  `- ${file}:${line}: \`${short(was)}\` → \`${short(replacement)}\``;

const goals = [
  { project: 'lending', name: '**lending, aggregates and decisions**' },
  { project: 'event-store', name: '**event-store**' },
  { project: 'laws', name: '**laws, guide**' },
];

/** The rows of all projects. A project that was not tried keeps its old rows. */
const table = (mutants, kept) => {
  const rowsOf = ({ project, name }) => {
    const own = mutants.filter(({ file }) => file.startsWith(`${project}/`));
    const places = [...new Set(own.map(({ file }) => dirname(file)))].sort();
    return own.length === 0
      ? kept.filter((text) => text.replace(/^[| *]+/, '').startsWith(project))
      : [
          row(name, own),
          ...places.map((place) =>
            row(
              place,
              own.filter(({ file }) => dirname(file) === place),
            ),
          ),
        ];
  };
  const rows = goals.map(rowsOf);
  return [
    '| Folder | Tried | Seen | Not seen | Seen of those tried | Static, left out |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows.flatMap(([goal]) => goal ?? []),
    ...rows.flatMap(([, ...places]) => places),
  ].join('\n');
};

const noReason = '**Without a reason yet.**';

const form = /^- (.+?):(\d+): `(.*)` → `(.*)`$/;

/** Reads an unseen fault from its line. The line shows a template without its own quotes. */
const ofLine = (text) => {
  const [, file, line, was, replacement] = form.exec(text);
  return { file, line: Number(line), was: replacement === '``' ? `\`${was}\`` : was, replacement };
};

const isTried = (project, mutants) => mutants.some(({ file }) => file.startsWith(`${project}/`));

/** The unseen faults of all projects, by reason. A project that was not tried keeps its old lines. */
const list = (mutants, kept) => {
  const old = kept
    .filter((text) => form.test(text))
    .map(ofLine)
    .filter(
      ({ file }) => !goals.some(({ project }) => isTried(project, mutants) && file.startsWith(`${project}/`)),
    );
  let left = [...old, ...mutants.filter(isUnseen)];
  const groups = reasons.map(({ why, isOf }) => {
    const own = left.filter(isOf);
    left = left.filter((mutant) => !own.includes(mutant));
    return [why, own];
  });
  return [...groups, [noReason, left]]
    .filter(([, own]) => own.length > 0)
    .map(([why, own]) => `${why} (${own.length})\n\n${own.map(describeFault).join('\n')}`)
    .join('\n\n');
};

/** Whether a project has a report of each of its parts. */
const isInFull = ({ project }) =>
  parts.filter((part) => part.project === project).every((part) => existsSync(new URL(reportOf(part), root)));

/** Writes the reports' results into the page, between its marks. The results of other projects stay. */
export const writePage = async () => {
  const mutants = parts.filter(isInFull).map(reportOf).flatMap(mutantsIn);
  const writes = { table, list };
  const text = Object.entries(writes).reduce(
    (before, [name, write]) =>
      before.replace(
        new RegExp(`(<!-- ${name} -->)([^]*)(<!-- end of ${name} -->)`),
        (_, open, old, close) => `${open}\n\n${write(mutants, old.split('\n'))}\n\n${close}`,
      ),
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
};
