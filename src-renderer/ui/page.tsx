import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { presentError } from '../api';
import { useText } from '../text';

interface PageProps {
  /** Who, what or where in one line; also the title of the window. */
  readonly title: string;
  /** A short line under the title. */
  readonly subtitle?: ReactNode;
  /** Beside the title: badges of state. */
  readonly badges?: ReactNode;
  /** On the right of the head; one primary button a page. */
  readonly actions?: ReactNode;
  /** Address to go back to; leaves a back arrow out when missing. */
  readonly back?: string;
  /** `form` keeps lines short enough to read, `full` is for tables. */
  readonly width?: 'form' | 'full';
  readonly children: ReactNode;
}

/** The frame of every page: head with title and actions, content below. The page kinds below are built on it. */
export function Page({ title, subtitle, badges, actions, back, width = 'full', children }: PageProps) {
  const text = useText('common');
  const navigate = useNavigate();
  useEffect(() => { document.title = `${title} · ${text('appName')}`; }, [title, text]);
  return (
    <section className={`a-page a-page-${width}`}>
      <header className="a-page-head">
        {back === undefined ? null : (
          <Button type="text" icon={<ArrowLeftOutlined />} aria-label={text('back')} onClick={() => { void navigate(back); }} />
        )}
        <div className="a-page-title">
          <div className="a-page-line"><h1 tabIndex={-1}>{title}</h1>{badges}</div>
          {subtitle === undefined ? null : <div className="a-page-subtitle">{subtitle}</div>}
        </div>
        {actions === undefined ? null : <div className="a-page-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

interface ListPageProps extends Omit<PageProps, 'width' | 'subtitle'> {
  /** How many match, told beside the title. */
  readonly count?: number | undefined;
  /** Search field and filters above the table. */
  readonly tools?: ReactNode;
}

/** List: title with count, primary action, search and filters, then the table over the full width. */
export function ListPage({ count, tools, children, ...page }: ListPageProps) {
  const text = useText('common');
  return (
    <Page {...page} badges={<>{count === undefined ? null : <span className="a-count">{text('list.count', { count })}</span>}{page.badges}</>}>
      {tools === undefined ? null : <div className="a-tools">{tools}</div>}
      {children}
    </Page>
  );
}

interface RecordPageProps extends Omit<PageProps, 'width'> {
  /** The one next step; a primary button. */
  readonly next?: ReactNode;
}

/** Record: who or what in one line that never scrolls away, state, and the next step as the one primary button. */
export function RecordPage({ next, actions, children, ...page }: RecordPageProps) {
  return <div className="a-record"><Page {...page} actions={<>{actions}{next}</>}>{children}</Page></div>;
}

interface EntryPageProps extends Omit<PageProps, 'width'> {
  /** Usually `<AutosaveMark>`; stands in the bar at the foot, which never scrolls away. */
  readonly mark?: ReactNode;
  /** The primary button and its neighbours at the foot. */
  readonly footer: ReactNode;
  readonly width?: 'form' | 'full';
}

/** Entry: one task. Save bar at the foot of the window with the autosave mark. */
export function EntryPage({ mark, footer, children, width = 'form', ...page }: EntryPageProps) {
  return (
    <Page {...page} width={width}>
      {children}
      <footer className="a-entry-bar"><div className="a-entry-mark">{mark}</div><div className="a-entry-buttons">{footer}</div></footer>
    </Page>
  );
}

/** A titled group of fields or facts. */
export function SectionCard({ title, extra, children }: { readonly title?: ReactNode; readonly extra?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="a-card">
      {title === undefined && extra === undefined ? null : <header className="a-card-head">{title === undefined ? null : <h2>{title}</h2>}{extra}</header>}
      {children}
    </section>
  );
}

interface QueryLike<T> { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => Promise<unknown> }

/**
 * Draws what a read gave: skeleton while waiting, the failure with a way to try again when there is nothing to show. Data that is
 * there stays on the screen when asking again fails, so a form below never disappears.
 */
export function Loaded<T>({ query, children, rows = 6 }: { readonly query: QueryLike<T>; readonly children: (data: T) => ReactNode; readonly rows?: number }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <Problem error={query.error} onRetry={() => { void query.refetch(); }} />;
  return <div className="a-skeleton"><Skeleton active paragraph={{ rows }} title={false} /></div>;
}

/** A failure in the place of the content, as a sentence with the way out. */
export function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useText('common');
  return (
    <Alert
      type="warning" showIcon title={text('problem.title')} description={presentError(error).sentence}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{text('retry')}</Button>}
    />
  );
}

/** What belongs here, and the first action. `action` is usually one primary button. */
export function EmptyState({ title, hint, action }: { readonly title: string; readonly hint?: string; readonly action?: ReactNode }) {
  return (
    <div className="a-empty">
      <svg className="a-empty-picture" viewBox="0 0 64 48" aria-hidden="true"><path d="M8 26 32 8l24 18M14 23v17h36V23" /><path d="M24 40V29h16v11" /></svg>
      <p className="a-empty-title">{title}</p>
      {hint === undefined ? null : <p className="a-empty-hint">{hint}</p>}
      {action}
    </div>
  );
}
