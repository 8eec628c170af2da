/** Orders bed labels as people do: numbers by size. A resident without a bed comes after all. */
export function bedKey(bed: string | null): string {
  return bed === null ? '\uffff' : bed.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
