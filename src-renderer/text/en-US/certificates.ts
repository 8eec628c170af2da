import type { SameShape } from '../shape';
import type { certificates as chinese } from '../zh-CN/certificates';

/** Certificates of the staff and licences of the home: ledger, records, expiry board, who must hold what, catalogue. */
export const certificates: SameShape<typeof chinese> = {
  title: 'Certificates', search: 'Number, name or pinyin', add: 'Add certificate', institution: 'The home', anyone: 'Anybody', 
  separator: ', ',
  states: { valid: 'Valid', expiring: 'Expiring', expired: 'Expired', reviewDue: 'Review due', missing: 'Missing', unverified: 'Unverified' },
  subjects: { staff: 'Of staff', institution: 'Of the home' },
  confidence: { V2: 'two or more sources', V1: 'one source', D: 'our preset', L: 'local rule', K: 'not confirmed' },
  columns: {
    holder: 'Holder', kind: 'Certificate', department: 'Department', number: 'Number', level: 'Level', issuer: 'Issuer', issuedOn: 'Issued', expiresOn: 'Valid until', reviewDueOn: 'Review due',
    state: 'State', daysLeft: 'Left', pages: 'Scan', verified: 'Verified', responsible: 'Responsible', createdAt: 'Entered',
  },
  days: '{{days}} days', daysOver: '{{days}} days past', oneDay: '1 day', oneDayOver: '1 day past', dueToday: 'Due today', noEnd: 'No end', pageCount: '{{count}} pages', noScan: 'None', notVerified: 'Not yet', isVerified: 'Verified',
  filter: { states: 'State', kinds: 'Kind of certificate', departments: 'Department', subject: 'Held by', show: 'Records', apply: 'Apply filters', shows: { current: 'Current records', superseded: 'Replaced records', voided: 'Void records' } },
  sortLabel: 'Order', sorts: { due: 'Due first', kind: 'By kind', holder: 'By holder', newest: 'Newest first' },
  empty: { title: 'No certificates yet', hint: 'Once certificates of the staff and licences of the home are entered, reminders, gap lists and reports come from here.', import: 'Import a list' },
  noMatch: { title: 'No certificate matches', hint: 'Try another word, or clear the filters.' },
  links: { licences: 'Licences', kinds: 'Kinds', statistics: 'Statistics', health: 'Health certificates' },

  reason: {
    expired: 'Was valid until {{on}}, {{days}} days ago.', expiring: 'Valid until {{on}}, {{days}} more days.', expiresToday: 'Today is the last valid day.', valid: 'Valid until {{on}}.', noEnd: 'No end is set.',
    reviewOver: 'The review was due on {{on}}, {{days}} days ago.', reviewSoon: 'The review is due on {{on}}, in {{days}} days.', reviewToday: 'The review is due today.', unverified: 'No second person has compared it with the original.',
    superseded: 'Replaced by a newer one.', voided: 'Void.',
  },

  record: {
    title: 'Certificate', facts: 'Content', scan: 'Scan', chain: 'Renewals', noChain: 'Not renewed so far.', history: 'Changes', reviews: 'Reviews', more: 'More actions', edit: 'Correct', renew: 'Renew', void: 'Void', 
    addPages: 'Add pages', removePage: 'Remove this page', removeWhat: 'The page is no longer shown; the reason stays on record.', verification: 'Verification', verifiedBy: '{{name}} compared it with the original on {{at}}', verifiedAt: 'Compared with the original on {{at}}',
    enteredBy: 'Entered by', note: 'Note', responsible: 'Sees to renewal', responsibleHolder: 'The holder', newer: 'Newer', older: 'Older', openNewer: 'Open the newer one', open: 'Open', voidedBecause: 'Voided {{at}}: {{reason}}',
    kindRetired: 'This kind is no longer in use.', days: '{{on}} ({{left}})', until: 'until {{on}}', none: 'Not entered', kindBasis: 'Basis', renewBy: 'Apply for renewal by {{on}}',
  },
  verify: {
    open: 'Verify', title: 'Verify the certificate', what: 'Compare number, level and dates with the original or the issuer\'s own register. Whoever entered it cannot verify it.', confirm: 'Confirm verification', note: 'Remark', done: 'Verified', own: 'You entered this certificate; a colleague must verify it.',
  },
  voiding: { title: 'Void this record', what: 'A void record no longer counts or reminds; it stays on file with the reason. What it replaced becomes current again.', confirm: 'Void record', done: 'Voided' },
  review: { open: 'Record review', title: 'Record a review', what: 'Enter the day the review was passed. If the document names the next one enter it too, otherwise it follows from the usual cycle.', on: 'Passed on', next: 'Next review', note: 'Remark', confirm: 'Save review', done: 'Review recorded', line: 'Reviewed {{on}}', nextOn: 'next {{on}}' },
  trail: {
    empty: 'No changes yet', more: 'Show more', because: 'Reason: {{reason}}', change: '{{field}}: {{from}} → {{to}}', blank: 'empty',
    acts: {
      record: 'Entered', correct: 'Corrected', renew: 'Renewed', recordReview: 'Review recorded', verify: 'Verified', void: 'Voided', attachScans: 'Pages added', removeScan: 'Page removed', moveScan: 'Page moved', turnScan: 'Page turned', acknowledge: 'Planned', other: 'Other change',
    },
    fields: {
      kindCode: 'Kind', staffId: 'Holder', number: 'Number', levelCode: 'Level', issuer: 'Issuer', issuedOn: 'Issued', validUntil: 'Valid until', reviewOn: 'Review due', responsibleId: 'Responsible', note: 'Note',
    },
  },

  entry: {
    newTitle: 'Add certificate', editTitle: 'Correct certificate', renewTitle: 'Renew certificate', save: 'Save certificate', saved: 'Certificate saved', renewed: 'Renewal entered; the old certificate is history now', whose: 'Whose', what: 'Content', scans: 'Scan',
    staff: 'Holder', findStaff: 'Name, pinyin or last four of the document', nobody: 'Nobody found', responsibleHelp: 'Left empty, the holder sees to it.', kind: 'Kind of certificate', number: 'Number', level: 'Level', issuer: 'Issuer', issuedOn: 'Issued on',
    validUntil: 'Valid until', reviewOn: 'Next review', responsible: 'Sees to renewal', note: 'Note', reason: 'Reason of the correction', reasonHelp: 'It must be verified again afterwards.',
    suggest: '{{months}} months of validity give {{on}}', suggestReview: 'A review every {{months}} months gives {{on}}', suggestIssuer: 'Usual issuer: {{issuer}}', take: 'Fill in', noEndKind: 'This kind has no set validity; enter what the document says, or leave it empty.', fromDocument: 'Enter the date the document says.',
    taken: 'This number is already entered for {{name}}.', openTaken: 'Open that record', scansLater: 'The certificate is saved, but not all pages of the scan. Please add them again on its page.', keptOld: 'Old certificate: {{number}}, valid until {{on}}', oldNoNumber: 'The old certificate has no number, valid until {{on}}', scansOnRecord: 'Pages already scanned are seen and changed on the page of the certificate.', wait: 'The scan is still being prepared, one moment.',
  },

  scan: {
    title: 'Scan', add: 'Add photos or PDF', preparing: 'Preparing', page: 'Page {{number}} of {{count}}', size: 'Page {{number}} · {{kb}} KB', earlier: 'Move page {{number}} forward', later: 'Move page {{number}} back', turn: 'Turn page {{number}} right', remove: 'Remove page {{number}}',
    help: 'Choose several at once, or drop them here. Photos are turned upright and reduced below 400 KB, still readable; a PDF stays as it is. {{maxPages}} pages at most.', notTaken: '"{{name}}" was not added', none: 'No scan yet', noneHint: 'With a scan nobody needs to fetch the original for a check.',
    previous: 'Previous page', next: 'Next page', larger: 'Enlarge', smaller: 'Reduce', pdf: 'PDF file, {{kb}} KB', savePdf: 'Save PDF', pdfName: 'certificate-{{number}}.pdf', up: 'Move earlier', down: 'Move later', turnRight: 'Turn right', storedKeys: 'R turns right, Alt+↑ moves earlier, Alt+↓ moves later', moved: 'Now page {{number}}', turned: 'Turned right', pdfStays: 'A page that is a PDF can be moved, not turned',
    refused: {
      empty: 'This file is empty. Please choose it again.', tooLarge: 'The file is larger than {{maxPicture}} MB. Take a photo with a phone, or scan to a smaller file.', pdfTooLarge: 'The PDF is larger than {{maxPdf}} MB. Split it, or use photos.',
      program: 'This is a program, not a photo or PDF, and was not read. Please choose a photo or PDF of the certificate.', heic: 'This is a HEIC photo, which cannot be opened here. Save it as JPEG on the phone, or take a screenshot.', wrongKind: 'This file is no photo or PDF. Please choose a JPEG, a PNG or a PDF.',
      damagedPdf: 'This PDF is incomplete, perhaps only partly downloaded. Please fetch it again.', unreadable: 'This picture cannot be opened; it may be damaged or gone. Please choose it again.', cannotShrink: 'Even reduced this photo is larger than 400 KB. Please take it again in good light.',
      tooMany: '{{maxPages}} pages at most; this one was not added.', notSent: 'The file did not arrive. Please choose it once more.',
    },
  },

  board: {
    title: 'Expiry board', calendar: 'Calendar of {{month}}', previousMonth: 'Previous month', nextMonth: 'Next month', thisMonth: 'This month', weekdays: { d1: 'Mo', d2: 'Tu', d3: 'We', d4: 'Th', d5: 'Fr', d6: 'Sa', d7: 'Su' }, dayCount: '{{on}}, {{count}} due', 
    lead: 'Within {{days}} days', leadDay: 'Due day', leadLabel: 'Lead time', overdue: 'Past due {{count}}', open: 'To plan {{count}}', responsible: 'Responsible', nobody: 'Nobody named', kind: 'Kind of certificate', due: { expiry: 'Expiry', review: 'Review' }, dueLabel: 'What falls due', columns: { what: 'Certificate', due: 'Due', plan: 'Plan', act: 'Action' },
    planned: 'To be done by {{on}}', plannedBy: 'Planned by {{name}}', planMissed: 'The planned day has passed', waiting: 'To plan', later: 'No reminder yet', plan: 'Plan', planAgain: 'Replan', planSome: 'Plan the {{count}} chosen', renew: 'Renew', ics: 'Export calendar file', icsDone: 'Calendar file made, {{count}} entries', dayList: 'Due on {{on}}', wholeList: 'Show all', within: 'Next {{days}} days',
    horizon: 'Range', horizonLead: 'Reminder has begun', emptyTitle: 'Nothing falls due', emptyHint: 'Certificates appear here by themselves once their reminder begins.', renewBy: 'Apply by {{on}}', printing: 'Print', choose: 'Choose {{name}}',
  },
  acknowledge: { title: 'Plan what to do', what: 'The {{count}} chosen stay quiet until the planned day. They speak again when the next lead time begins, or when the day passes without a renewal.', planOn: 'To be done by', note: 'How, and who sees to it', confirm: 'Save plan', done: '{{count}} planned' },
  notice: { title: '{{count}} certificates need attention', expiry: '{{who}}: {{kind}}', open: 'Open board', seen: 'Seen today', over: '{{days}} days past', left: '{{days}} days left', now: 'due today', missed: 'planned day passed' },

  required: {
    title: 'Required certificates', matrix: 'Posts and certificates', gaps: 'Gap list', on: 'Day', department: 'Department', legend: 'Legend', mandatory: 'Must', preferable: 'Should', mandatoryHelp: 'no duty without it', preferableHelp: 'a hint only', cell: '{{mark}} {{met}}/{{people}}', noPeople: '{{mark}} nobody',
    position: 'Post', cellName: '{{position}}, {{kind}}: ', minLevel: 'At least {{level}}', basis: 'Basis', confidence: 'Confidence', met: '{{met}} of {{people}} have it', showGaps: 'Show gaps', emptyTitle: 'No post asks for a certificate', emptyHint: 'Choose under "Kinds of certificate" which posts must hold one.',
    person: 'Person', wanted: 'Wanted', why: 'Why', since: 'since {{on}}', act: 'Action', anyOf: '{{kinds}}, any of them', reasons: { missing: 'Not entered', expired: 'Expired', unverified: 'Unverified', levelTooLow: 'Level too low', reviewOverdue: 'Review overdue' }, fix: 'Add', openRecord: 'Open', noGapsTitle: 'No gaps on this day', noGapsHint: 'Everybody in this range has what is wanted.', gapCount: '{{mandatory}} mandatory, {{count}} in all', mandatoryOnly: 'Mandatory only', allKinds: 'All certificates',
    whole: 'The whole home', peopleOf: '· {{count}}',
  },

  kinds: {
    title: 'Kinds of certificate', add: 'Add kind', name: 'Name', subject: 'Held by', validity: 'Validity', leads: 'Reminders', reviews: 'Review', positions: 'Asked of', basis: 'Basis', source: 'From', scopes: { base: 'National', regional: 'Regional', home: 'This home' }, retired: 'Retired', showRetired: 'With retired ones', changedHere: 'Changed here',
    none: 'Not set', document: 'On the document', months: '{{months}} months', years: '{{years}} yr', otherMonths: 'Other', day: '{{days}} days', everyMonths: 'every {{months}} months', everyYears: 'every {{years}} yr', noLeads: 'None', mandatory: 'Must', preferable: 'Should', levels: 'Levels', issuer: 'Issuer', note: 'Note', renewBefore: 'Apply {{days}} days before the end', change: 'Change', retire: 'Retire', retireWhat: 'A retired kind is no longer offered, asked for or spoken of; its records stay.', synonyms: 'Also called', rule: '{{positions}}: {{mark}}',
    emptyTitle: 'No kinds of certificate', emptyHint: 'Add one, or import a catalogue file in the settings.', region: 'Regional scheme', regionNone: 'None', regionHelp: 'Kinds of the regional scheme take the place of the national ones.', regionChange: 'Change regional scheme', regionWhat: 'From {{on}} on the chosen scheme holds. Please say on what basis.', regionDone: 'Regional scheme changed', importFile: 'Import a catalogue file',
  },
  kindForm: {
    newTitle: 'Add a kind of certificate', changeTitle: 'Change "{{name}}"', save: 'Save kind', saved: 'Kind saved', name: 'Name', nameEn: 'English name', nameEnHelp: 'Shown on English screens and forms; left empty, the name above is used.', subject: 'Held by', staff: 'Staff', institution: 'The home', validity: 'Validity', monthsLabel: 'Months of validity', leads: 'Remind how many days before the end', leadHelp: 'Choose several; the day itself always reminds.', addLead: 'Add', otherLead: 'Other days', positions: 'Posts that ask for it', positionsLabel: 'Posts', strength: 'How strictly', mandatory: 'Must: no duty without it', preferable: 'Should: a hint only', addRule: 'Add another rule', removeRule: 'Remove rule {{number}}', minLevel: 'Least level', noLevel: 'Any', noRules: 'No post asks for it', more: 'More (optional)', issuer: 'Issuer', reviewMonths: 'Months between reviews', reviewLeads: 'Remind how many days before a review', renewBefore: 'Days before the end to apply for renewal', basis: 'Basis', effectiveOn: 'From which day', reason: 'Reason of the change', levels: 'Levels (lowest first, one a line)', note: 'Note', leadChip: '{{days}} days', lessLead: 'Without {{days}} days', moreLead: '{{days}} days before',
  },

  licences: { title: 'Licences of the home', hint: 'The home\'s own permits, filings and registrations, with the same reminders as the certificates of the staff.', notRecorded: 'Not entered', record: 'Add', renew: 'Renew', columns: { kind: 'Licence', number: 'Number', state: 'State', act: 'Action' }, emptyTitle: 'The catalogue has no licences', emptyHint: 'Add a kind held by the home under "Kinds of certificate".', print: 'Print the licences' },
  tab: { rules: 'What the post asks for', held: 'Certificates held', add: 'Add certificate', noRules: 'The present posts ask for no certificate.', none: 'No certificates yet', noneHint: 'Once entered, reminders come by themselves.', met: 'Met' },
};
