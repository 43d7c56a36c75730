import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import {
  decideDefinition,
  decideEnrolment,
  evolveCourse,
  evolveStudent,
  noSeats,
  decideRegistration,
} from './course.js';
import type { CourseEvent } from './course.js';
import type { Courses } from './speedrun.js';

/**
 * The course example in bare SQL. Each command is one transaction. It reads the events of a course and of a
 * student by indexes.
 */
export const bareSqliteCourses = (file: string): Courses => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE event (position INTEGER PRIMARY KEY, id TEXT, course TEXT, student TEXT, body TEXT)');
  db.exec('CREATE INDEX event_by_course ON event (course)');
  db.exec('CREATE INDEX event_by_student ON event (student)');
  const select = (column: string) =>
    db.prepare<[string], string>(`SELECT body FROM event WHERE ${column} = ? ORDER BY position`).pluck();
  const [ofCourse, ofStudent] = [select('course'), select('student')];
  const insert = db.prepare('INSERT INTO event (id, course, student, body) VALUES (?, ?, ?, ?)');
  const events = (bodies: readonly string[]) => bodies.map((body) => JSON.parse(body) as CourseEvent);
  const course = (id: string) => events(ofCourse.all(id)).reduce(evolveCourse, noSeats);
  const student = (id: string) => events(ofStudent.all(id)).reduce(evolveStudent, noSeats);
  const decide = db.transaction((decision: () => CourseEvent) => {
    const event = decision();
    const { course = null, student = null } = event.data as Partial<Record<string, string>>;
    insert.run(randomUUID(), course, student, JSON.stringify(event));
  });
  return {
    define: (id, capacity) => decide.immediate(() => decideDefinition(course(id), { course: id, capacity })),
    register: (id, limit) => decide.immediate(() => decideRegistration(student(id), { student: id, limit })),
    enrol: (of, who) =>
      decide.immediate(() => decideEnrolment(course(of), student(who), { course: of, student: who })),
    close: () => void db.close(),
  };
};
