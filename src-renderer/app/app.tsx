import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Preferences } from '@shared/contract/access';
import { toldFailure, useSessionState, type Store } from '../api';
import { switchLanguage, textStore, useLanguage } from '../text';
import { ErrorBoundary } from './error-boundary';
import { Gate } from './gate';
import { LanguageMemory, rememberedPreferences } from './remembered';
import { applyTheme, themeFor } from './theme';

/** Shows the last failure nobody else shows. */
function Messages({ told }: { readonly told: Store<Error | null> }) {
  const { message } = AntdApp.useApp();
  useEffect(() => told.follow(() => {
    const error = told.get();
    const failure = error === null ? null : toldFailure(error);
    if (failure !== null) void message.open({ type: failure.place === 'message' ? 'warning' : 'error', content: failure.sentence, duration: 8, key: failure.code });
  }), [message, told]);
  return null;
}

/** Look and language of the whole tree: those of the person signed in, before that those last used on this computer. */
function Look({ children }: { readonly children: ReactNode }) {
  const session = useSessionState();
  const language = useLanguage();
  const mine: Preferences | undefined = session.data?.me?.preferences;
  const { textSize, language: wanted } = mine ?? rememberedPreferences();
  const theme = useMemo(() => themeFor(textSize), [textSize]);
  useEffect(() => { applyTheme(textSize); }, [textSize]);
  useEffect(() => { switchLanguage(wanted); }, [wanted]);
  useEffect(() => { dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en'); }, [language]);
  return (
    <ConfigProvider theme={theme} locale={language === 'zh-CN' ? zhCN : enUS} button={{ autoInsertSpace: false }} form={{ colon: false }} modal={{ centered: true }}>
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}

interface AppProps {
  readonly queryClient: QueryClient;
  /** What the query client hears of failures nobody else shows. */
  readonly told?: Store<Error | null>;
  /** Another content than the gate; for tests of one page. */
  readonly children?: ReactNode;
}

/** The whole program. */
export function App({ queryClient, told, children }: AppProps) {
  return (
    <I18nextProvider i18n={textStore}>
      <QueryClientProvider client={queryClient}>
        <Look>
          {told === undefined ? null : <Messages told={told} />}
          <LanguageMemory />
          <ErrorBoundary>{children ?? <Gate />}</ErrorBoundary>
        </Look>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
