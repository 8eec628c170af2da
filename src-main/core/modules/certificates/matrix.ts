import type { Matrix } from '@shared/contract/certificates-facts';
import type { ruleLines } from './gaps';

/** Positions × kinds, with how many of the people in a position have what each rule wants. Positions nobody holds stand in it too. */
export function matrixOf({ lines, people, catalogue, positions }: ReturnType<typeof ruleLines>): Matrix {
  const groups = positions.list?.groups ?? [];
  const place = (group: string): number => { const at = groups.findIndex((one) => one.code === group); return at < 0 ? groups.length : at; };
  const held = (code: string): number => people.filter((person) => person.positions.includes(code)).length;
  const asking = (positions.list?.positions ?? []).filter((item) => catalogue.rules(item.code).length > 0).toSorted((a, b) => place(a.group) - place(b.group));
  const cells = asking.flatMap((item) => catalogue.rules(item.code).map((rule): Matrix['cells'][number] => {
    const own = lines.filter((line) => line.positionCode === item.code && line.rule === rule);
    const least = rule.kind.levels.find((level) => level.code === rule.minLevel);
    return {
      positionCode: item.code, kindCode: rule.kind.code, mandatory: rule.mandatory, minLevel: least === undefined ? null : { code: least.code, name: least.name },
      anyOf: rule.accepted.slice(1).map((code) => ({ code, name: catalogue.name(code) })),
      people: own.length, met: own.filter((line) => line.met).length, basis: rule.basis ?? null, confidence: rule.confidence, since: rule.kind.decision?.effectiveOn ?? null,
    };
  }));
  const strict = (code: string): number => (cells.some((cell) => cell.kindCode === code && cell.mandatory) ? 0 : 1);
  const concerned = (code: string): number => cells.reduce((sum, cell) => sum + (cell.kindCode === code ? cell.people : 0), 0);
  const kinds = catalogue.kinds.filter((kind) => cells.some((cell) => cell.kindCode === kind.code))
    .toSorted((a, b) => strict(a.code) - strict(b.code) || concerned(b.code) - concerned(a.code));
  return {
    on: catalogue.on, kinds: kinds.map(({ code, name }) => ({ code, name })), cells,
    positions: asking.map((item) => ({ code: item.code, name: item.text, group: item.group, groupName: groups.find((one) => one.code === item.group)?.text ?? null, people: held(item.code) })),
  };
}
