import type { CivilDate } from '@shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';

/** The scale whose list of diseases residents' diagnoses are chosen from. */
const ASSESSMENT_FAMILY = 'gbt-42195';

/** The diseases of the assessment form in force, so that a diagnosis entered once pre-fills the form. */
export function diagnosisChoices(standards: StandardsStore, on: CivilDate) {
  const scale = standards.inForce('scale', ASSESSMENT_FAMILY, on)?.standard;
  const fields = (scale?.sections ?? []).flatMap((section) => section.fields);
  return fields.flatMap((field) => (field.type === 'diagnosisList' ? field.options : []))
    .filter((option) => option.exclusive !== true && option.catchAll !== true)
    .map((option) => ({ code: option.code, name: option.text, icd: option.icd?.[0] ?? null }));
}

