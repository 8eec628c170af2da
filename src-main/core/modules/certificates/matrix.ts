import type { ruleLines } from './gaps';

/** Positions × kinds, with how many of the people in a position have what each rule wants. Positions nobody holds stand in it too. */
export function matrixOf({ lines, people, catalogue, positions }: ReturnType<typeof ruleLines>) {
  const items = positions.list?.positions ?? [];
  const held = (code: string): number => people.filter((person) => person.positions.includes(code)).length;
  const asking = items.filter((item) => catalogue.rules(item.code).length > 0);
  const cells = asking.flatMap((item) => catalogue.rules(item.code).map((rule) => {
    const own = lines.filter((line) => line.positionCode === item.code && line.rule === rule);
    const least = rule.kind.levels.find((level) => level.code === rule.minLevel);
    return {
      positionCode: item.code, kindCode: rule.kind.code, mandatory: rule.mandatory, minLevel: least === undefined ? null : { code: least.code, name: least.name },
      people: own.length, met: own.filter((line) => line.met).length, basis: rule.basis ?? null, confidence: rule.confidence,
    };
  }));
  const asked = new Set(cells.map((cell) => cell.kindCode));
  return {
    on: catalogue.on, positions: asking.map((item) => ({ code: item.code, name: item.text, group: item.group, people: held(item.code) })),
    kinds: catalogue.kinds.filter((kind) => asked.has(kind.code)).map(({ code, name }) => ({ code, name })), cells,
  };
}
