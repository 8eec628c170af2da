import { planAsk, trainingLedgerAsk } from '@shared/contract/training';
import type { DocumentLanguage } from '@shared/documents/model';
import type { CivilDate } from '@shared/kit/civil-date';
import type { CoreServices } from '../../platform/services';
import { askedOfList, type PrintableForm } from '../documents';
import { namesInForce } from '../persons';
import { positionList } from '../staff';
import { trainingDuties } from './duties';
import { ledgerDocument, planDocument, sessionDocument, signInDocument, type TrainingNames } from './forms';
import { dutiesDocument, hoursDocument } from './forms-people';
import { hoursOfYear } from './people';
import { planOf } from './plan';
import { listSessions, readSession } from './reading';

function namesOn(services: Pick<CoreServices, 'standards'>, on: CivilDate, language: DocumentLanguage): TrainingNames {
  const nameOf = namesInForce(services.standards, on, language);
  const positions = positionList(services.standards, on);
  return { topic: (code) => nameOf('training-topic', code), position: (code) => positions.name(code) };
}

/** The forms of training: the plan of a year, the ledger, the record of a session and the sheet people sign on. */
export const trainingForms: readonly PrintableForm[] = [
  {
    code: 'training-plan', permission: 'training.read', each: false,
    build: (list, { db, services, printing }) => {
      const today = services.clock.today();
      const { year } = askedOfList(planAsk, list);
      const items = planOf(db, services, year, today);
      return { document: planDocument(year, items, namesOn(services, today, printing.language), printing), rows: items.length };
    },
  },
  {
    code: 'training-ledger', permission: 'training.read', each: false,
    build: (list, { db, services, printing }) => {
      const { rows } = listSessions(db, askedOfList(trainingLedgerAsk, list).filter, null);
      return { document: ledgerDocument(rows, namesOn(services, services.clock.today(), printing.language), printing), rows: rows.length };
    },
  },
  {
    code: 'training-hours', permission: 'training.read', each: false,
    build: (list, { db, services, printing }) => {
      const today = services.clock.today();
      const { year } = askedOfList(planAsk, list);
      const rows = hoursOfYear(db, services, year, today);
      return { document: hoursDocument(year, rows, namesOn(services, today, printing.language), printing), rows: rows.length };
    },
  },
  {
    code: 'training-duties', permission: 'training.read', each: false,
    build: (_list, { db, services, printing }) => {
      const today = services.clock.today();
      return dutiesDocument(trainingDuties(db, services, today), namesOn(services, today, printing.language), printing);
    },
  },
  {
    code: 'training-session', permission: 'training.read', each: true,
    build: (id, { db, services, printing }) => {
      const session = readSession(db, id, services.clock.today());
      return session === null ? null : sessionDocument(session, namesOn(services, session.heldOn, printing.language), printing);
    },
  },
  {
    code: 'training-sign-in', permission: 'training.read', each: true,
    build: (id, { db, services, printing }) => {
      const session = readSession(db, id, services.clock.today());
      return session === null ? null : signInDocument(session, namesOn(services, session.heldOn, printing.language), printing);
    },
  },
];
