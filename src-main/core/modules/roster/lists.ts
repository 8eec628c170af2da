import type { CivilDate } from '@shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';
import type { CodeLists } from './person-cells';

/** The lists in force whose words a roster may use. */
export function listsInForce(standards: StandardsStore, families: readonly string[], on: CivilDate): CodeLists {
  return Object.fromEntries(families.map((family) => [family, standards.inForce('code-list', family, on)?.standard]));
}
