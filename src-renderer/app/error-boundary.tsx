import { Button } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { secureRandomBytes } from '@shared/kit/random';
import { useText } from '../text';

interface State { readonly reference: string | null }

function newReference(): string {
  return [...secureRandomBytes(4)].map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
}

/** Catches what a page throws while drawing: a sentence with a reference instead of an empty window. The rest of the frame stays. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { reference: null };

  static getDerivedStateFromError(): State {
    return { reference: newReference() };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // The console is the page's log; the shell writes it to its file without the values of props.
    console.error(this.state.reference, error.name, error.message, info.componentStack);
  }

  override render(): ReactNode {
    const { reference } = this.state;
    if (reference === null) return this.props.children;
    return <Fault reference={reference} onReopen={() => { this.setState({ reference: null }); }} />;
  }
}

function Fault({ reference, onReopen }: { readonly reference: string; readonly onReopen: () => void }) {
  const text = useText('app');
  const home = (): void => {
    window.location.hash = '#/';
    onReopen();
  };
  return (
    <div className="a-fault" role="alert">
      <h1>{text('fault.title')}</h1>
      <p>{text('fault.body', { reference })}</p>
      <div className="a-page-actions"><Button type="primary" onClick={onReopen}>{text('fault.reopen')}</Button><Button onClick={home}>{text('fault.home')}</Button></div>
    </div>
  );
}
