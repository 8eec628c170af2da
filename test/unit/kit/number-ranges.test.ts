import { expect, test } from 'vitest';
import { readNumberRanges } from '@shared/kit/number-ranges';

test.each([
  ['1-12,15', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15]], ['3、1，2', [1, 2, 3]], ['１－３', [1, 2, 3]], ['5 - 7  9', [5, 6, 7, 9]], ['2,2,1-2', [1, 2]], ['', []], ['1~3。', [1, 2, 3]],
])('%s', (text, numbers) => { expect(readNumberRanges(text)).toEqual({ ok: true, numbers }); });

test.each([['1-x', '1-x'], ['12-3', '12-3'], ['0', '0'], ['1,abc', 'abc'], ['1-99999', '1-99999'], ['-3', '-3'], ['1-9000', '1-9000']])('%s names none', (text, part) => {
  expect(readNumberRanges(text)).toEqual({ ok: false, part });
});
