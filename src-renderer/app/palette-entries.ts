import { useNavigate } from 'react-router';
import type { MenuCommand } from '@shared/contract/desktop';
import type { Preferences } from '@shared/contract/access';
import { useChoosePreferences, useMay, useMe, useSignOut } from '../api';
import { enUS } from '../text/en-US';
import { useLanguage, useText } from '../text';
import { forgetListStates } from '../ui/list-state';
import { zhCN } from '../text/zh-CN';
import { mayOpen, screens } from './routes';

export interface Entry {
  readonly id: string;
  readonly group: 'people' | 'staff' | 'trainings' | 'pages' | 'commands';
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
}

type CommandKey = keyof (typeof zhCN)['app']['commands'];
const sizes: readonly Preferences['textSize'][] = ['normal', 'large', 'extraLarge'];

/** Words of both languages: whoever works in English may know only the Chinese name of a page, and the other way round. */
function fits(typed: string, words: readonly string[]): boolean {
  const all = words.join(' ').toLowerCase();
  return typed.trim().toLowerCase().split(/\s+/).every((part) => all.includes(part));
}

function useCommands(onCommand: (command: MenuCommand) => void): Record<CommandKey, () => void> {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const choose = useChoosePreferences();
  const language = useLanguage();
  const { preferences } = useMe();
  const resize = (step: 1 | -1) => () => {
    const next = sizes[sizes.indexOf(preferences.textSize) + step];
    if (next !== undefined) choose({ textSize: next });
  };
  return {
    lock: () => { onCommand('lock'); },
    // The next person begins at the beginning, not on the page of the one before.
    signOut: () => { forgetListStates(); void Promise.resolve(navigate('/')).then(signOut); },
    language: () => { choose({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' }); },
    larger: resize(1), smaller: resize(-1),
    keys: () => { onCommand('keys'); },
    changePassword: () => { void navigate('/settings/me'); },
  };
}

/** The pages and actions whose words fit what was typed; all pages when nothing was. */
export function useEntries(typed: string, onCommand: (command: MenuCommand) => void): Entry[] {
  const text = useText('app');
  const may = useMay();
  const navigate = useNavigate();
  const commands = useCommands(onCommand);
  const pages = screens.flatMap((screen): Entry[] => {
    const { key } = screen;
    if (key === undefined || !mayOpen(screen, may)) return [];
    if (!fits(typed, [zhCN.app.pages[key], enUS.app.pages[key], zhCN.app.words[key], enUS.app.words[key]])) return [];
    return [{ id: `page-${key}`, group: 'pages', label: text(`pages.${key}`), run: () => { void navigate(screen.path); } }];
  });
  const keys = Object.keys(commands) as CommandKey[];
  const actions = keys.flatMap((key): Entry[] =>
    fits(typed, [zhCN.app.commands[key], enUS.app.commands[key], zhCN.app.commandWords[key], enUS.app.commandWords[key]])
      ? [{ id: `command-${key}`, group: 'commands', label: text(`commands.${key}`), run: commands[key] }]
      : []);
  return [...pages, ...actions];
}
