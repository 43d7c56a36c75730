/** The course-enrolment example of dcb.events as a speedrun. */
import { bareSqliteCourses } from '../courses/bare-sqlite-courses.js';
import { dcbCourses } from '../courses/dcb-courses.js';
import { commandsARun, speedruns, type Courses } from '../courses/speedrun.js';
import { toriokiCourses } from '../courses/torioki-courses.js';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { measureByTurns, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';
import { memoryStore, sqliteStore } from '../stores.js';

const most = chooseSize(20, 2);
const contenders: Readonly<Record<'memory' | 'dcb' | 'floor' | 'sqlite', Courses>> = {
  memory: toriokiCourses(memoryStore()),
  dcb: dcbCourses(),
  floor: bareSqliteCourses(fileOf('floor')),
  sqlite: toriokiCourses(await sqliteStore('courses')),
};

const runs = await measureByTurns({
  memory: speedruns(contenders.memory, most),
  dcb: speedruns(contenders.dcb, most),
  floor: speedruns(contenders.floor, most),
  sqlite: speedruns(contenders.sqlite, most),
});
for (const courses of Object.values(contenders)) await courses.close();

const commands = (rates: readonly number[]) => rates.map((rate) => rate * commandsARun);

report(`Course enrolment, ${commandsARun} commands one after the other`, [
  { label: 'in memory', unit: '/s', rounds: commands(runs.memory) },
  { label: '@dcb-es in memory', unit: '/s', rounds: commands(runs.dcb) },
  { label: 'SQLite', unit: '/s', rounds: commands(runs.sqlite) },
  { label: 'bare statements on SQLite', unit: '/s', rounds: commands(runs.floor) },
  { label: 'in memory ÷ @dcb-es', unit: '×', rounds: ratio(runs.memory, runs.dcb) },
  { label: 'SQLite ÷ bare statements', unit: '×', rounds: ratio(runs.sqlite, runs.floor) },
]);
