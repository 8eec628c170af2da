/** Full-width letters, digits and signs, which Chinese keyboards type, stand this far behind their ASCII twins. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Blanks of every width, and the invisible marks that come along when a number is copied from a web page or a chat. */
const BLANKS = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;

/** Turns full-width letters, digits and signs into plain ones. Everything else stays, circled digits for instance. */
export function toHalfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\u3000', ' ');
}

/** Removes blanks and invisible marks anywhere in a text. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** Whether a text is a long number as Excel shows it, `1.10101E+17`: its last digits are lost for good. */
export function isExcelScientific(text: string): boolean {
  return /^\d(\.\d+)?E\+?\d{2}$/i.test(text);
}
