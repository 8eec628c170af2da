import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { Preferences } from '@shared/contract/access';

type TextSize = Preferences['textSize'];

/** Base size of the text in px for each mode a person can choose. */
export const fontSizes = { normal: 16, large: 18, extraLarge: 20 } as const satisfies Record<TextSize, number>;

/** Height of buttons and fields in px: a target of at least 40, and of 44 and more where the text is large. */
const controlHeights = { normal: 40, large: 44, extraLarge: 48 } as const satisfies Record<TextSize, number>;

/**
 * System fonts first, because they are there at once and hinted for the screen; the family we ship stands at the end, so that
 * a computer without any Chinese font still shows every name.
 */
const fontFamily = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Anyi Sans', sans-serif";
const codeFamily = "'Cascadia Mono', 'Consolas', 'Menlo', 'Noto Sans Mono', monospace";

const colors = {
  primary: '#0f6e69', primaryHover: '#15857f', primaryActive: '#0a5551', primarySoft: '#e3f2f0', primaryEdge: '#a9d5d1',
  text: '#1b2b2e', textSoft: '#4a5b5f', textFaint: '#5f6f73',
  page: '#f3f6f6', surface: '#ffffff', surfaceSoft: '#f7faf9', edge: '#d7e0e0', edgeSoft: '#e6eded',
  success: '#1f7a3d', warning: '#925900', error: '#b3261e', info: '#1c5f9e',
  warningSoft: '#fff4dc', errorSoft: '#fdecea', successSoft: '#e5f4ea', infoSoft: '#e6f0fa',
  // Shifts: the later in the day, the darker; a sign always stands in the cell.
  shiftDaySurface: '#dff0ee', shiftDayInk: '#0a4a46', shiftLongSurface: '#b5dcd7', shiftLongInk: '#083e3b', shiftEveningSurface: '#f6d8a8', shiftEveningInk: '#4a2e00',
  shiftNightSurface: '#3d4f7c', shiftNightInk: '#ffffff', shiftAwaySurface: '#fbe3e0', shiftAwayInk: '#7c1b14',
} as const;

/** One colour of an ordered palette: surface, ink on it (contrast at least 4.5), and edge. */
export interface Shade { readonly surface: string; readonly ink: string; readonly edge: string }

/**
 * Ability grades 0–4 and care levels, light to dark: the order survives colour blindness and a black-and-white printer
 * because the lightness falls at every step. A word and the number of filled bars always stand beside it.
 */
export const gradeShades: readonly [Shade, Shade, Shade, Shade, Shade] = [
  { surface: '#f6fbfa', ink: '#123f3c', edge: '#8fbcb8' },
  { surface: '#fbe9b0', ink: '#4d3900', edge: '#d9bd5c' },
  { surface: '#f0b56b', ink: '#442300', edge: '#c98734' },
  { surface: '#b5502b', ink: '#ffffff', edge: '#8f3b1b' },
  { surface: '#571734', ink: '#ffffff', edge: '#3d0d22' },
];

/** antd's tokens for a text size. */
export function themeFor(textSize: TextSize): ThemeConfig {
  const fontSize = fontSizes[textSize];
  return {
    algorithm: antdTheme.defaultAlgorithm,
    // The rules come with the page as antd's own style sheet; only its custom properties are made while the page runs.
    zeroRuntime: true, hashed: false,
    token: {
      fontFamily, fontFamilyCode: codeFamily, fontSize,
      controlHeight: controlHeights[textSize],
      controlHeightSM: Math.round(controlHeights[textSize] * 0.8),
      colorPrimary: colors.primary, colorInfo: colors.info, colorSuccess: colors.success, colorWarning: colors.warning, colorError: colors.error,
      colorPrimaryBg: colors.primarySoft, colorPrimaryBgHover: colors.primaryEdge, colorPrimaryBorder: colors.primaryEdge,
      colorSuccessBg: colors.successSoft, colorSuccessBorder: colors.success, colorWarningBg: colors.warningSoft, colorWarningBorder: colors.warning,
      colorErrorBg: colors.errorSoft, colorErrorBorder: colors.error, colorInfoBg: colors.infoSoft, colorInfoBorder: colors.info,
      colorLink: colors.primary, colorLinkHover: colors.primaryHover, colorLinkActive: colors.primaryActive,
      colorTextBase: colors.text, colorText: colors.text, colorTextSecondary: colors.textSoft, colorTextTertiary: colors.textFaint,
      colorTextDescription: colors.textFaint, colorTextPlaceholder: colors.textFaint, colorTextDisabled: colors.textFaint,
      colorBgLayout: colors.page, colorBgContainer: colors.surface, colorBorder: colors.edge, colorBorderSecondary: colors.edgeSoft,
      borderRadius: 8, borderRadiusLG: 12, borderRadiusSM: 6,
      // Asked to keep still, antd must know: cut short by a style sheet its pop-ups never learn that they have arrived.
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      wireframe: false, motionDurationMid: '0.12s', motionDurationSlow: '0.18s',
      boxShadowSecondary: '0 8px 28px rgb(27 43 46 / 16%)',
    },
    components: {
      Form: { labelColor: colors.text, itemMarginBottom: 20, verticalLabelPadding: '0 0 6px' },
      Menu: { itemSelectedBg: colors.primarySoft, itemSelectedColor: colors.primaryActive, itemBorderRadius: 8, activeBarBorderWidth: 0 },
      Table: { headerBg: colors.surfaceSoft, headerColor: colors.textSoft, rowHoverBg: colors.surfaceSoft, cellPaddingBlock: 12, cellPaddingInline: 14 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Tabs: { titleFontSize: fontSize },
      Avatar: { colorTextPlaceholder: colors.primaryEdge, colorTextLightSolid: colors.primaryActive },
      Progress: { defaultColor: colors.primary },
      Segmented: { itemSelectedColor: colors.primaryActive },
    },
  };
}

/** The same tokens for our own style sheet, as custom properties of the document. */
export function cssVariables(textSize: TextSize): Readonly<Record<string, string>> {
  const shades = gradeShades.flatMap((shade, grade) => [
    [`--grade-${String(grade)}-surface`, shade.surface], [`--grade-${String(grade)}-ink`, shade.ink], [`--grade-${String(grade)}-edge`, shade.edge],
  ]);
  const named = Object.entries(colors).map(([name, value]) => [`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value]);
  return {
    ...(Object.fromEntries([...named, ...shades]) as Record<string, string>),
    '--font': fontFamily, '--font-code': codeFamily, '--text': colors.text,
    '--size': `${String(fontSizes[textSize])}px`, '--control': `${String(controlHeights[textSize])}px`,
  };
}

/** Puts the tokens on the document, so that our style sheet and antd never disagree. */
export function applyTheme(textSize: TextSize): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(cssVariables(textSize))) style.setProperty(name, value);
}
