import type { Block, Content, Inline, Signature as PrintedSignature, TableRow } from '@shared/documents/model';
import type { Printing } from '@shared/documents/frame';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatInstant } from '@shared/kit/instant';
import type { Signature } from '@shared/contract/assessments';
import type { ReportBlock, ScaleBand, ScaleShape } from '@shared/standards/scale';
import type { ScoreResult } from '@shared/standards/score';

/** What the report page says (annex C of GB/T 42195). On a blank form the score is null and nobody has signed. */
export interface ReportPage {
  readonly edition: ScaleShape;
  readonly score: ScoreResult | null;
  readonly reportTexts: Readonly<Record<string, string>>;
  readonly signatures: readonly Signature[];
  readonly assessorsRequired: number;
}

/** Blocks of the report page in the order the edition gives. Neighbouring lines become one table. */
export function reportBlocks(page: ReportPage, printing: Printing): readonly Block[] {
  const words = documentWords(printing.language).assessment;
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  let people: PrintedSignature[] = [];
  const endTable = (): void => {
    if (rows.length > 0) {
      blocks.push({ kind: 'table', columns: [{ title: words.code, width: 16 }, { title: words.content, width: 45 }, { title: words.result, width: 113 }], rows });
    }
    rows = [];
  };
  for (const block of page.edition.report.blocks) {
    if (block.kind === 'signatures') people = [...people, ...signaturesOf(block, page, printing)];
    else if (block.kind === 'text') {
      endTable();
      blocks.push({ kind: 'fieldGrid', columns: 1, fields: [{ label: said(block.label, printing.language), value: page.reportTexts[block.code] ?? '' }], labelWidthMm: 34 });
    } else rows.push(...rowsOf(block, page, printing));
  }
  endTable();
  if (people.length > 0) blocks.push({ kind: 'signatures', people });
  return blocks;
}

type LineBlock = Exclude<ReportBlock, { kind: 'signatures' | 'text' }>;

function rowsOf(block: LineBlock, page: ReportPage, printing: Printing): readonly TableRow[] {
  const { edition } = page;
  const score = page.score?.complete === true ? page.score : null;
  const label = said(block.label, printing.language);
  switch (block.kind) {
    case 'partScores':
      return [
        { kind: 'group', text: `${block.code} ${label}` },
        ...edition.parts.map((part, index): TableRow => {
          const points = score?.parts.find((one) => one.code === part.code)?.points;
          return line(`${block.code}.${String(index + 1)}`, said(part.title, printing.language), points ?? '');
        }),
      ];
    case 'total':
      return [line(block.code, label, score?.total ?? '')];
    case 'preliminaryGrade':
      return [line(block.code, label, grades(edition, score?.preliminary.grade ?? null, true, printing))];
    case 'adjustments':
      return [line(block.code, label, grounds(page, printing))];
    case 'finalGrade':
      return [line(block.code, label, grades(edition, score?.final.grade ?? null, false, printing))];
  }
}

function line(code: string, label: string, result: Content): TableRow {
  return { kind: 'row', cells: [code, label, { content: result, align: 'left' }], minHeightMm: result === '' ? 9 : 7 };
}

/** Five tick boxes, the mildest grade first, one a line; the points of a grade stand beside it where they decide. */
function grades(edition: ScaleShape, chosen: number | null, withPoints: boolean, printing: Printing): Content {
  const ordered = [...edition.bands].sort((a, b) => a.grade - b.grade);
  return separated(ordered.map((band): Inline => ({ kind: 'choice', checked: band.grade === chosen, text: gradeText(band, withPoints, printing) })));
}

function gradeText(band: ScaleBand, withPoints: boolean, printing: Printing): string {
  const words = documentWords(printing.language);
  const { brackets } = words;
  const alias = band.alias === undefined ? '' : brackets.open + said(band.alias, printing.language) + brackets.close;
  const named = fill(words.assessment.grade, { grade: band.grade, name: said(band.name, printing.language) + alias });
  if (!withPoints) return named;
  return `${named}  ${fill(band.from === band.to ? words.assessment.bandOne : words.assessment.band, { from: band.from, to: band.to })}`;
}

/** Every ground of the edition with its clause; ticked where it applies, and what it did to the grade. */
function grounds(page: ReportPage, printing: Printing): Content {
  const words = documentWords(printing.language).assessment;
  const score = page.score?.complete === true ? page.score : null;
  return separated(
    page.edition.adjustments.map((adjustment): Inline => {
      const scored = score?.adjustments.find((one) => one.code === adjustment.code);
      const text = fill(words.clause, { clause: adjustment.clause }) + said(adjustment.title, printing.language);
      return { kind: 'choice', checked: scored?.applied ?? false, text: text + words.outcome[scored?.outcome ?? 'notApplied'] };
    }),
  );
}

function separated(pieces: readonly Inline[]): Content {
  return pieces.flatMap((piece, index): Inline[] => (index === 0 ? [piece] : ['\n', piece]));
}

/** Places for all who must sign; who has signed stands there with time and edition. */
function signaturesOf(block: Extract<ReportBlock, { kind: 'signatures' }>, page: ReportPage, printing: Printing): readonly PrintedSignature[] {
  const words = documentWords(printing.language).assessment;
  const label = said(block.label, printing.language);
  const given = block.role === 'assessor' ? [...page.signatures].sort((a, b) => a.position - b.position) : [];
  const places = Math.max(block.blanks, block.role === 'assessor' ? page.assessorsRequired : 0, given.length);
  return Array.from({ length: places }, (_, index): PrintedSignature => {
    const role = places === 1 ? label : fill(words.assessor, { label, position: words.assessorPositions[index] ?? String(index + 1) });
    const one = given[index];
    if (one === undefined) return { role, signed: null };
    const detail = fill(words.signedElectronically, { hash: one.editionHash.slice(0, 8) });
    return { role, signed: { name: one.person.name, on: formatInstant(one.signedAt, printing.timeZone), detail } };
  });
}
