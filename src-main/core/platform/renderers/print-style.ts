import type { Document } from '@shared/documents/model';
import { paper } from '@shared/documents/paper';
import { documentWords, footNumber, printedLine } from '@shared/documents/words';
import { escapeCssString } from './escape';

const FONT = '"Anyi Print","Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif';

/** The look shared by all documents. The font is shipped; the names after it are for a preview before it has loaded. */
export function sheetStyle(fonts: { readonly regular: string; readonly bold: string }): string {
  const grey = `#${paper.labelGrey}`;
  return `@font-face{font-family:"Anyi Print";font-weight:400;src:url("${fonts.regular}") format("truetype")}
@font-face{font-family:"Anyi Print";font-weight:700;src:url("${fonts.bold}") format("truetype")}
html{font:${String(paper.textPt)}pt/1.35 ${FONT};font-synthesis:none;color:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-numeric:tabular-nums}
body{margin:0}
h1,h2,h3,p{margin:0;font-weight:400}
h1{font-size:${String(paper.titlePt)}pt;font-weight:700;text-align:center;line-height:1.4;margin:1mm 0 2mm}
h2{font-size:${String(paper.headingPt)}pt;font-weight:700;margin:5mm 0 1.5mm;break-after:avoid}
h3{font-size:${String(paper.subheadingPt)}pt;font-weight:700;margin:3mm 0 1.2mm;break-after:avoid}
.institution{text-align:center;font-size:${String(paper.subtitlePt)}pt}
.subtitle{text-align:center;font-size:${String(paper.subtitlePt)}pt;margin-bottom:2mm}
.reference{display:flex;justify-content:space-between;gap:6mm;font-size:${String(paper.smallPt)}pt;margin:0 0 2mm}
.notice{border:.5pt solid #000;padding:1mm 2mm;margin:0 0 2.5mm;text-align:center;font-size:${String(paper.smallPt)}pt}
.text{margin:1.5mm 0;text-align:justify}.text.center{text-align:center}.text.right{text-align:right}
.note{font-size:${String(paper.smallPt)}pt;margin:1.5mm 0;color:#222}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{border:.5pt solid #000;padding:.6mm 1.8mm;vertical-align:middle;overflow-wrap:anywhere;text-align:left}
th,.label{background:${grey};font-weight:700}
th{text-align:center}
.dense td,.dense th{padding-left:.3mm;padding-right:.3mm}
tr{break-inside:avoid}
thead{display:table-header-group}
.rows{margin:0 0 2mm}
.group td{background:#${paper.groupGrey};font-weight:700;break-after:avoid}
tr.group{break-after:avoid}
td.center{text-align:center}td.right{text-align:right}
small{font-size:${String(paper.smallPt)}pt;color:#222}
.signatures{margin-top:4mm;break-inside:avoid;break-before:avoid}
.choice{display:inline-block;margin-right:4mm}
.box{display:inline-block;box-sizing:border-box;width:3.4mm;height:3.4mm;border:.6pt solid #000;margin-right:1.2mm;vertical-align:.1mm;text-align:center;font-size:8.5pt;font-weight:700;line-height:3.1mm}
.blank{display:inline-block;border-bottom:.6pt solid #000;height:1em;margin:0 .6mm}
.picture{display:block;object-fit:contain}
.page-break{break-before:page;height:0}
.sheet+.sheet{break-before:page}
.screen-foot{display:none}
@media screen{
body{background:#d7dbdc}
.sheet{background:#fff;box-sizing:border-box;width:${String(paper.shortMm)}mm;min-height:${String(paper.longMm)}mm;margin:0 auto;padding:${String(paper.marginTopMm)}mm ${String(paper.marginSideMm)}mm;}
.sheet+.sheet{margin-top:6mm}
.sheet.landscape{width:${String(paper.longMm)}mm;min-height:${String(paper.shortMm)}mm}
.page-break{height:0;border-top:1px dashed #999;margin:6mm -${String(paper.marginSideMm)}mm}
.screen-foot{display:flex;justify-content:space-between;font-size:${String(paper.footPt)}pt;margin-top:8mm;color:#333}
}`;
}

/**
 * The page box of one document. Each document is a named page, so that in a file of two hundred reports every sheet still says
 * which record it belongs to and counts its own pages.
 */
export function pageStyle(document: Document, index: number, count: number): string {
  const name = `d${String(index)}`;
  const words = documentWords(document.language);
  const size = `A4 ${document.orientation}`;
  const font = `font:${String(paper.footPt)}pt ${FONT};color:#333;vertical-align:top;padding-top:4mm`;
  const quoted = (text: string): string => `"${escapeCssString(text)}"`;
  const numbers =
    count === 1
      ? `${quoted(words.pageOf.before)} counter(page) ${quoted(words.pageOf.between)} counter(pages) ${quoted(words.pageOf.after)}`
      : `${quoted(words.page.before)} counter(${name}) ${quoted(words.page.after)} ${quoted(` · ${words.volume.before}`)} counter(page) ${quoted(words.volume.between)} counter(pages) ${quoted(words.volume.after)}`;
  return `@page ${name}{size:${size};margin:${String(paper.marginTopMm)}mm ${String(paper.marginSideMm)}mm;counter-increment:${name};
@bottom-left{content:${quoted(footNumber(document))};${font};text-align:left;width:34%}
@bottom-center{content:${numbers};${font};text-align:center;width:32%}
@bottom-right{content:${quoted(printedLine(document))};${font};text-align:right;width:34%}}`;
}
