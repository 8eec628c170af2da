import './forms.css';

export { ItemCard, itemElementId } from './item-card';
export { keysOf } from './keys';
export { fieldElementId, ScaleSectionCard } from './section';
export { WhyPanel } from './why-panel';
export { fieldWords } from './words';
export { ChecklistItemCard, focusChecklistItem, type ChecklistWords } from './checklist-item';
