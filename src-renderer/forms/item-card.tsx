import { CheckOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { ItemOption, ScaleItem } from '@shared/standards/scale';
import { useLabel, useText } from '../text';
import { keysOf } from './keys';

interface ItemCardProps {
  readonly item: ScaleItem;
  readonly options: readonly ItemOption[];
  /** Code of the chosen option. */
  readonly chosen: string | undefined;
  /** What was answered last time; shown beside, never taken over. */
  readonly last?: string | undefined;
  readonly disabled?: boolean;
  /** Marked as missing after somebody tried to close the form. */
  readonly missing?: boolean;
  readonly large?: boolean;
  readonly onChoose: (item: string, option: string) => void;
  readonly onFocus?: (item: string) => void;
}

/** Id of the element that takes the focus of an item. */
export const itemElementId = (code: string): string => `item-${code}`;

/** One item of a scale: what is asked, and its answers with the digit that chooses each. */
export const ItemCard = memo(function ItemCard({ item, options, chosen, last, disabled = false, missing = false, large = false, onChoose, onFocus }: ItemCardProps) {
  const label = useLabel();
  const text = useText('assessments');
  const keys = keysOf(options);
  const state = missing && chosen === undefined ? ' a-item-missing' : chosen === undefined ? '' : ' a-item-done';
  return (
    <div
      id={itemElementId(item.code)} className={`a-item${state}${large ? ' a-item-large' : ''}`} role="radiogroup" tabIndex={disabled ? -1 : 0}
      aria-labelledby={`${itemElementId(item.code)}-name`} aria-required="true" aria-disabled={disabled} data-item={item.code} onFocus={() => { onFocus?.(item.code); }}
    >
      <div className="a-item-name" id={`${itemElementId(item.code)}-name`}>
        <span className="a-item-code">{item.code}</span><strong>{label(item.text)}</strong>
        {item.hint === undefined ? null : <span className="a-item-hint">{label(item.hint)}</span>}
      </div>
      <div className="a-options">
        {options.map((option, index) => (
          <button
            key={option.code} type="button" role="radio" aria-checked={chosen === option.code} tabIndex={-1} disabled={disabled}
            className={`a-option${chosen === option.code ? ' a-option-chosen' : ''}`} onClick={() => { onChoose(item.code, option.code); }}
          >
            <kbd>{keys[index]}</kbd>
            <span className="a-option-text">
              {label(option.text)}
              {option.officialText === '' ? null : <span className="a-option-official">{option.officialText}</span>}
            </span>
            {last === option.code ? <span className="a-last">{text('entry.lastTime')}</span> : null}
            {chosen === option.code ? <CheckOutlined /> : null}
          </button>
        ))}
      </div>
    </div>
  );
});
