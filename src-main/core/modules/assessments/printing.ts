import { assessmentLedgerAsk, dueAsk, dueViewOf, type AssessmentRef } from '@shared/contract/assessments';
import type { ReadDb } from '../../platform/database';
import { askedOfList, type PrintableForm } from '../documents';
import { dueList } from './due';
import { assessmentLedger, dueListDocument } from './form-lists';
import { assessmentReport, blankAssessmentForm } from './forms';
import { eachAssessment } from './list';
import { readAssessment } from './reading';
import { editionOf, findStored } from './rows';

/** Which version of the same assessment a record is: an original is the first, every correction one more. */
function versionNumber(db: ReadDb, correctionOf: AssessmentRef | null): number {
  let number = 1;
  let before = correctionOf?.id ?? null;
  while (before !== null) {
    number += 1;
    before = findStored(db, before)?.row.correctionOfId ?? null;
  }
  return number;
}

/** The forms of assessments: the report of one, the empty form of a scale to fill in by hand, and the lists of the screen. */
export const assessmentForms: readonly PrintableForm[] = [
  {
    code: 'assessment-report', permission: 'assessments.read', each: true,
    build: (id, { db, services, actor, printing }) => {
      const assessment = readAssessment(db, id, { clock: services.clock, standards: services.standards, actor, services });
      if (assessment === null) return null;
      const edition = editionOf(services.standards, assessment.edition.hash).standard;
      return assessmentReport({ assessment, edition, versionNumber: versionNumber(db, assessment.correctionOf) }, printing);
    },
  },
  {
    code: 'assessment-blank', permission: 'assessments.read', each: true,
    // Here the id is the family of a scale; printed is its edition in force today.
    build: (family, { services, printing }) => {
      const entry = services.standards.inForce('scale', family, services.clock.today());
      return entry === null ? null : blankAssessmentForm(entry.standard, printing);
    },
  },
  {
    code: 'assessment-ledger', permission: 'assessments.read', each: false,
    build: (list, { db, services, printing }) => {
      const { filter } = askedOfList(assessmentLedgerAsk, list);
      const lines = [...eachAssessment(db, filter, services)];
      return { document: assessmentLedger(lines, filter, printing), rows: lines.length };
    },
  },
  {
    code: 'assessment-due', permission: 'assessments.read', each: false,
    build: (list, { db, services, printing }) => {
      const { view } = askedOfList(dueAsk, list);
      const due = dueList(db, services.standards, services.clock.today());
      const lines = due.lines.filter((line) => view === 'all' || dueViewOf(line) === view);
      return { document: dueListDocument(lines, due, view, printing), rows: lines.length };
    },
  },
];
