import { describe, expect, it } from 'vitest';
import { shipped } from './files';

/** Codes of the facts this catalogue was made from, and what the home itself must have. */
const STATED = [
  'CERT-CARE', 'CERT-NURSE', 'CERT-DOC', 'CERT-REHAB', 'CERT-PHARM', 'CERT-SW', 'CERT-NUTR', 'CERT-PSY', 'CERT-ASSESS', 'CERT-HCARE', 'CERT-FIRE-OP', 'CERT-FIRE-MGR', 'CERT-CFE', 'CERT-HEALTH-FOOD',
  'CERT-HEALTH-ALL', 'CERT-FOOD-SO', 'CERT-CHEF', 'CERT-SE-MGR', 'CERT-LIFT-ROLE', 'CERT-ELEC', 'CERT-WELD', 'CERT-GUARD', 'CERT-DIRECTOR', 'CERT-AID', 'CERT-ACC', 'CERT-MED-ORG', 'CERT-FOOD-LIC', 'CERT-BED-FILE',
];

describe('the certificate catalogue', () => {
  const catalogues = shipped('certificate-catalogue');
  const national = catalogues.find((one) => one.family === 'national');
  const positions = new Set(shipped('position-list').flatMap((list) => list.positions.map((one) => one.code)));

  it('has every kind the facts name', () => {
    expect(national?.kinds.map((kind) => kind.code)).toEqual(expect.arrayContaining(STATED));
  });

  it('asks only of positions there are; what the home itself must have asks nobody', () => {
    for (const kind of catalogues.flatMap((one) => one.kinds)) {
      expect(kind.rules.flatMap((rule) => rule.positions).filter((code) => !positions.has(code)), kind.code).toEqual([]);
      if (kind.subject === 'institution') expect(kind.rules, kind.code).toEqual([]);
    }
  });

  it('keeps nobody off a post on recollection alone: a mandatory rule has been read somewhere', () => {
    const mandatory = (national?.kinds ?? []).flatMap((kind) => kind.rules.filter((rule) => rule.mandatory).map((rule) => ({ code: kind.code, confidence: rule.confidence })));
    expect(mandatory.map((one) => one.code)).toEqual(['CERT-NURSE', 'CERT-DOC', 'CERT-FIRE-OP', 'CERT-HEALTH-FOOD', 'CERT-SE-MGR', 'CERT-ELEC', 'CERT-WELD', 'CERT-GUARD']);
    for (const one of mandatory) expect(['V1', 'V2'], one.code).toContain(one.confidence);
  });

  it('reads no word of a list as two kinds; a region only sees kinds of the nation otherwise', () => {
    const words = (national?.kinds ?? []).flatMap((kind) => [...new Set([kind.name.zh, ...kind.synonyms])]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    const known = new Set(national?.kinds.map((kind) => kind.code));
    for (const region of catalogues.filter((one) => one.scope === 'regional')) expect(region.kinds.filter((kind) => !known.has(kind.code))).toEqual([]);
  });
});
