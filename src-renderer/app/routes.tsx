import { AuditOutlined, CalendarOutlined, IdcardOutlined, SettingOutlined, TeamOutlined } from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import type { Permission } from '@shared/contract/permissions';
import type { zhCN } from '../text/zh-CN';

/** A page that can be found by name in search; its words stand in text/app.ts under `pages` and `words`. */
export type PageKey = keyof (typeof zhCN)['app']['pages'];
export type NavKey = keyof (typeof zhCN)['app']['nav'];

export interface Screen {
  /** Address below `#/`; a colon marks a part that varies. */
  readonly path: string;
  readonly permission: Permission;
  /** A second permission core asks for besides. */
  readonly also?: Permission;
  /** Loads the page when it is first visited; its default export is drawn. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Which entry of the navigation it belongs to. */
  readonly nav: NavKey;
  /** Under which name search finds it; for pages that need no id. */
  readonly key?: PageKey;
}

/*
 * Every page of the program. A feature registers its pages here and nowhere else: a line for each address, with the permission
 * that core will ask for too. The entry of the navigation appears by itself once its first page is here.
 */
export const screens: readonly Screen[] = [
  // today
  { path: '/today', nav: 'today', key: 'today', permission: 'signedIn', load: () => import('../features/today/today-page') },
  // assessments and care levels
  { path: '/assessments', nav: 'assessments', key: 'assessments', permission: 'assessments.read', load: () => import('../features/assessments/list-page') },
  { path: '/assessments/start', nav: 'assessments', key: 'newAssessment', permission: 'assessments.edit', load: () => import('../features/assessments/start-page') },
  { path: '/assessments/due', nav: 'assessments', key: 'dueAssessments', permission: 'assessments.read', load: () => import('../features/assessments/due-page') },
  { path: '/assessments/:id', nav: 'assessments', permission: 'assessments.read', load: () => import('../features/assessments/record-page') },
  { path: '/assessments/:id/fill', nav: 'assessments', permission: 'assessments.edit', load: () => import('../features/assessments/fill-page') },
  { path: '/assessments/:id/compare/:other', nav: 'assessments', permission: 'assessments.read', load: () => import('../features/assessments/compare-page') },
  { path: '/care-levels', nav: 'assessments', key: 'careLevels', permission: 'careLevels.read', load: () => import('../features/care-levels/list-page') },
  { path: '/care-levels/propose/:id', nav: 'assessments', permission: 'careLevels.propose', load: () => import('../features/care-levels/propose-page') },
  { path: '/care-levels/:id', nav: 'assessments', permission: 'careLevels.read', load: () => import('../features/care-levels/resident-page') },
  // residents
  { path: '/residents', nav: 'residents', key: 'residents', permission: 'residents.read', load: () => import('../features/residents/list-page') },
  { path: '/residents/new', nav: 'residents', key: 'newResident', permission: 'residents.edit', load: () => import('../features/residents/entry-page') },
  { path: '/residents/ledger', nav: 'residents', permission: 'residents.read', load: () => import('../features/residents/ledger-page') },
  { path: '/residents/:id', nav: 'residents', permission: 'residents.read', load: () => import('../features/residents/record-page') },
  { path: '/residents/:id/edit', nav: 'residents', permission: 'residents.edit', load: () => import('../features/residents/entry-page') },
  // certificates
  { path: '/certificates', nav: 'staff', key: 'certificates', permission: 'certificates.read', load: () => import('../features/certificates/list-page') },
  { path: '/certificates/new', nav: 'staff', key: 'newCertificate', permission: 'certificates.edit', load: () => import('../features/certificates/entry-page') },
  { path: '/certificates/expiry', nav: 'staff', key: 'expiryBoard', permission: 'certificates.read', load: () => import('../features/certificates/expiry-page') },
  { path: '/certificates/required', nav: 'staff', key: 'requiredCertificates', permission: 'certificates.read', load: () => import('../features/certificates/required-page') },
  { path: '/certificates/kinds', nav: 'staff', key: 'certificateKinds', permission: 'certificates.read', load: () => import('../features/certificates/kinds-page') },
  { path: '/certificates/licences', nav: 'staff', key: 'licences', permission: 'certificates.read', load: () => import('../features/certificates/licences-page') },
  { path: '/certificates/:id', nav: 'staff', permission: 'certificates.read', load: () => import('../features/certificates/record-page') },
  { path: '/certificates/:id/edit', nav: 'staff', permission: 'certificates.edit', load: () => import('../features/certificates/entry-page') },
  // staff
  { path: '/staff', nav: 'staff', key: 'staff', permission: 'staff.read', load: () => import('../features/staff/list-page') },
  { path: '/staff/new', nav: 'staff', key: 'newStaff', permission: 'staff.edit', load: () => import('../features/staff/entry-page') },
  { path: '/staff/roster', nav: 'staff', permission: 'staff.read', load: () => import('../features/staff/roster-page') },
  { path: '/staff/departments', nav: 'staff', key: 'departments', permission: 'staff.edit', load: () => import('../features/staff/departments-page') },
  { path: '/staff/organisation', nav: 'staff', key: 'organisation', permission: 'staff.read', load: () => import('../features/staff/organisation-page') },
  { path: '/staff/organisation/print', nav: 'staff', permission: 'staff.read', load: () => import('../features/staff/organisation-print-page') },
  { path: '/staff/:id', nav: 'staff', permission: 'staff.read', load: () => import('../features/staff/record-page') },
  { path: '/staff/:id/edit', nav: 'staff', permission: 'staff.edit', load: () => import('../features/staff/entry-page') },
  // rates and ratios
  { path: '/staffing', nav: 'staff', key: 'staffing', permission: 'staffing.read', load: () => import('../features/staffing/staffing-page') },
  // appraisals
  { path: '/appraisals', nav: 'staff', key: 'appraisals', permission: 'appraisals.read', load: () => import('../features/appraisals/appraisals-page') },
  { path: '/appraisals/mine', nav: 'staff', key: 'myAppraisals', permission: 'signedIn', load: () => import('../features/appraisals/mine-page') },
  { path: '/appraisals/:id', nav: 'staff', permission: 'signedIn', load: () => import('../features/appraisals/sheet-page') },
  // documents
  { path: '/print/:form', nav: 'assessments', permission: 'signedIn', load: () => import('../features/documents/print-page') },
  // roster
  { path: '/roster', nav: 'residents', key: 'importRoster', permission: 'roster.import', also: 'residents.edit', load: () => import('../features/roster/roster-page') },
  { path: '/staff/import', nav: 'staff', key: 'importStaff', permission: 'roster.import', also: 'staff.edit', load: () => import('../features/roster/roster-page') },
  { path: '/certificates/import', nav: 'staff', key: 'importCertificates', permission: 'roster.import', also: 'certificates.edit', load: () => import('../features/roster/roster-page') },
  // shifts
  { path: '/shifts', nav: 'staff', key: 'shifts', permission: 'shifts.read', load: () => import('../features/shifts/shifts-page') },
  { path: '/shifts/mine', nav: 'staff', key: 'myShifts', permission: 'shifts.read', load: () => import('../features/shifts/mine-page') },
  { path: '/shifts/print', nav: 'staff', permission: 'shifts.read', load: () => import('../features/shifts/print-page') },
  // training
  { path: '/training', nav: 'staff', key: 'training', permission: 'training.read', load: () => import('../features/training/training-page') },
  { path: '/training/new', nav: 'staff', key: 'newTraining', permission: 'training.edit', load: () => import('../features/training/entry-page') },
  { path: '/training/sheets', nav: 'staff', key: 'fileSheets', permission: 'training.edit', load: () => import('../features/training/sheets-page') },
  { path: '/training/:id', nav: 'staff', permission: 'training.read', load: () => import('../features/training/record-page') },
  { path: '/training/:id/edit', nav: 'staff', permission: 'training.edit', load: () => import('../features/training/entry-page') },
  // settings
  { path: '/settings/institution', nav: 'settings', key: 'institution', permission: 'institution.edit', load: () => import('../features/institution/institution-page') },
  { path: '/settings/accounts', nav: 'settings', key: 'accounts', permission: 'accounts.manage', load: () => import('../features/access/accounts-page') },
  { path: '/settings/me', nav: 'settings', key: 'me', permission: 'signedIn', load: () => import('../features/access/my-settings-page') },
  { path: '/settings/standards', nav: 'settings', key: 'standards', permission: 'standards.read', load: () => import('../features/settings/standards-page') },
  { path: '/settings/audit', nav: 'settings', key: 'audit', permission: 'audit.read', load: () => import('../features/system/audit-page') },
  { path: '/settings/data', nav: 'settings', key: 'data', permission: 'backup.run', load: () => import('../features/system/data-page') },
  { path: '/settings/about', nav: 'settings', key: 'about', permission: 'signedIn', load: () => import('../features/system/about-page') },
];

/**
 * The navigation in the order of the day, with the page each entry opens; the first one the role may see is used. The pages
 * `within` are listed under the entry while one of its pages is open: a whole department of the house behind one door.
 */
export const navigation: readonly { readonly key: NavKey; readonly icon: ReactNode; readonly open: readonly string[]; readonly within?: readonly string[] }[] = [
  { key: 'today', icon: <CalendarOutlined />, open: ['/today'] },
  { key: 'residents', icon: <TeamOutlined />, open: ['/residents'] },
  { key: 'assessments', icon: <AuditOutlined />, open: ['/assessments', '/care-levels'] },
  {
    key: 'staff', icon: <IdcardOutlined />, open: ['/staff', '/shifts'],
    within: ['/staff', '/certificates', '/certificates/expiry', '/certificates/required', '/training', '/shifts', '/staffing', '/appraisals'],
  },
  { key: 'settings', icon: <SettingOutlined />, open: ['/settings/institution', '/settings/me'] },
];

/** The page of an address without parts that vary; undefined when there is none. */
export function screenAt(path: string): Screen | undefined {
  return screens.find((screen) => screen.path === path);
}

/** Whether a role may open a page. */
export function mayOpen(screen: Screen, may: (permission: Permission) => boolean): boolean {
  return may(screen.permission) && (screen.also === undefined || may(screen.also));
}
