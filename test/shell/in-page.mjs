// Functions that run inside the page, on `window.core`.

/** Calls one procedure by its path; a declared failure comes back as `{ failure }`. */
export const call = async ([path, input]) => {
  const procedure = path.split('.').reduce((at, name) => at[name], window.core);
  try {
    return await procedure(input);
  } catch (error) {
    return { failure: error.code ?? String(error), data: error.data ?? null };
  }
};

/** A complete answer sheet for an assessment that was begun: what is filled in already stays, the rest gets a first choice. */
export const completeSheet = async (assessment) => {
  const { scale } = await window.core.standards.scale({ family: assessment.edition.family });
  const chosen = (option) => ({ option: option.code, ...(option.detail === undefined ? {} : { detail: '测试' }) });
  const plain = (options) => options.find((option) => option.detail === undefined) ?? options[0];
  const valueOf = (field) => {
    switch (field.type) {
      case 'text':
      case 'longText':
        return { type: field.type, value: '测试' };
      case 'date':
        return { type: 'date', value: assessment.baselineOn };
      case 'number':
        return { type: 'number', value: Math.ceil(field.min) };
      case 'choice':
        return { type: 'choice', ...chosen(plain(field.options)) };
      case 'multiChoice':
      case 'diagnosisList':
        return { type: field.type, chosen: [chosen(plain(field.options))] };
      case 'eventCounts':
        return { type: 'eventCounts', counts: Object.fromEntries(field.rows.map((row) => [row.code, field.counts[0].code])) };
      case 'table':
        return { type: 'table', rows: [Object.fromEntries(field.columns.map((column) => [column.code, '测试']))] };
      default:
        throw new Error(`a field type this test does not know: ${field.type}`);
    }
  };
  const fields = { ...assessment.sheet.fields };
  for (const field of scale.sections.flatMap((section) => section.fields)) fields[field.code] ??= valueOf(field);
  const answers = {};
  for (const [index, item] of scale.parts.flatMap((part) => part.items).entries()) {
    const options = window.scaleOptions(scale, item);
    answers[item.code] = options[index % options.length].code;
  }
  return { fields, answers };
};
