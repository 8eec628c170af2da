/*
 * Masking of personal data. No standard prescribes a form; these are the common ones. A mask never shows more than half of
 * a short value, because six and four of a nine-character passport number would be all of it.
 */

/** Who will see a masked number: people of the home, or somebody to whom a paper or a file is handed. */
export type MaskAudience = 'inside' | 'outside';

function keepEnds(text: string, head: number, tail: number): string {
  const signs = Array.from(text);
  const hidden = Math.max(signs.length - head - tail, 0);
  return [...signs.slice(0, head), '*'.repeat(hidden), ...(tail === 0 ? [] : signs.slice(-tail))].join('');
}

/** First character of a name, a star for each further one and at least one star. */
export function maskName(name: string): string {
  const signs = Array.from(name.trim());
  return signs.length === 0 ? '' : `${signs[0] ?? ''}${'*'.repeat(Math.max(signs.length - 1, 1))}`;
}

/**
 * Masks the number of an identity document.
 *
 * Inside the home the first six and last four stay, enough to compare with the card in hand. That still tells birthplace
 * and sex, so for outside only the last four stay.
 */
export function maskIdNumber(number: string, audience: MaskAudience = 'inside'): string {
  const text = number.trim();
  if (text.length >= 15) {
    return audience === 'inside' ? keepEnds(text, 6, 4) : keepEnds(text, 0, 4);
  }
  if (text.length >= 8) {
    return audience === 'inside' ? keepEnds(text, 2, 2) : keepEnds(text, 0, 2);
  }
  return '*'.repeat(text.length);
}

/** Masks what looks like a resident identity number inside a text people typed freely. */
export function maskIdNumbersIn(text: string): string {
  return text.replaceAll(/(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g, (number) => maskIdNumber(number));
}

/** Masks a telephone number: of a mobile number the first three and last four digits stay, of any other the last four. */
export function maskPhone(phone: string): string {
  const text = phone.trim();
  if (/^1\d{10}$/.test(text)) {
    return keepEnds(text, 3, 4);
  }
  return text.length >= 8 ? keepEnds(text, 0, 4) : '*'.repeat(text.length);
}
