import { Alert, Form, type FormInstance } from 'antd';
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type * as z from 'zod';
import { fieldIssues, type FieldIssue } from '@shared/contract/issues';
import { presentError, presentIssue, type Presented } from '../api';
import { useText } from '../text';

type Name = string | number | (string | number)[];

function pathOf(name: Name): (string | number)[] {
  return Array.isArray(name) ? name : [name];
}
const samePath = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean => a.length === b.length && a.every((part, at) => String(part) === String(b[at]));

interface ZodFormOptions<S extends z.ZodType> {
  /** The contract's own input schema, or one that ends in it: the same sentences come from the screen and from core. */
  readonly schema: S;
  /** What the fields hold at first; a field may be empty (null) although its schema asks for a value. */
  readonly initial?: { readonly [K in keyof z.input<S>]?: unknown } | undefined;
  /** Sends the parsed values. What it throws is shown: refused fields under their fields, the rest above the form. */
  readonly submit: (values: z.output<S>) => Promise<unknown>;
  /** Turns a path of the refused input into the name of the field here, where the two differ. */
  readonly fieldOf?: (path: readonly (string | number)[]) => readonly (string | number)[];
}

/** A form under way; hand it to `<ZodForm form={…}>`. */
export interface ZodFormState {
  readonly antd: FormInstance;
  readonly busy: boolean;
  /** A failure that belongs to no field. */
  readonly problem: Presented | null;
  /** Refused fields for which there is no field on the screen, as sentences. */
  readonly strays: readonly string[];
  readonly initial: object | undefined;
  send(): Promise<boolean>;
  /** Checks one field, as on leaving it; an empty one is not blamed yet. */
  check(name: Name): void;
  /** Forgets the problem of fields the person is mending. */
  mend(changed: unknown): void;
}

function changedPaths(value: unknown, base: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[...base]];
  return Object.entries(value).flatMap(([key, inner]) => changedPaths(inner, [...base, key]));
}

/**
 * An antd form over a zod schema. Refused fields get our sentences whether the schema or core refused them; the first one is
 * focused. `send` is for buttons outside the form; Enter in a field does the same.
 */
export function useZodForm<S extends z.ZodType>(options: ZodFormOptions<S>): ZodFormState {
  const [antd] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Presented | null>(null);
  const [strays, setStrays] = useState<readonly string[]>([]);
  const latest = useRef(options);
  useEffect(() => { latest.current = options; });
  const marked = useRef<(string | number)[][]>([]);

  const mark = useCallback((issues: readonly FieldIssue[]) => {
    antd.setFields(marked.current.map((name) => ({ name, errors: [] })));
    const fields = antd.getFieldsError().map(({ name }) => name);
    const placed = new Map<string, { name: (string | number)[]; errors: string[] }>();
    const lost: string[] = [];
    for (const issue of issues) {
      const path = latest.current.fieldOf?.(issue.path) ?? issue.path;
      // A refused part of a field (one code of several) is told at the field.
      const name = fields.filter((field) => samePath(field, path.slice(0, field.length))).sort((a, b) => b.length - a.length)[0];
      if (name === undefined) lost.push(presentIssue(issue));
      else {
        const key = name.join('.');
        const entry = placed.get(key) ?? { name, errors: [] };
        if (entry.errors.length === 0) entry.errors.push(presentIssue(issue));
        placed.set(key, entry);
      }
    }
    marked.current = [...placed.values()].map(({ name }) => name);
    antd.setFields([...placed.values()]);
    setStrays([...new Set(lost)]);
    const first = fields.find((field) => placed.has(field.join('.')));
    if (first !== undefined) antd.scrollToField(first, { block: 'center', focus: true });
  }, [antd]);

  const send = useCallback(async (): Promise<boolean> => {
    setProblem(null);
    const values: unknown = antd.getFieldsValue(true);
    const parsed = latest.current.schema.safeParse(values);
    if (!parsed.success) {
      mark(fieldIssues(parsed.error.issues, values));
      return false;
    }
    mark([]);
    setBusy(true);
    try {
      await latest.current.submit(parsed.data);
      return true;
    } catch (error) {
      const presented = presentError(error);
      if (presented.place === 'field') mark(presented.issues);
      else setProblem(presented);
      return false;
    } finally {
      setBusy(false);
    }
  }, [antd, mark]);

  const check = useCallback((name: Name) => {
    const path = pathOf(name);
    const value: unknown = antd.getFieldValue(path);
    if (value === undefined || value === null || value === '') return;
    const values: unknown = antd.getFieldsValue(true);
    const parsed = latest.current.schema.safeParse(values);
    const issue = parsed.success ? undefined : fieldIssues(parsed.error.issues, values).find((one) => samePath(latest.current.fieldOf?.(one.path) ?? one.path, path));
    if (issue === undefined) return;
    marked.current.push(path);
    antd.setFields([{ name: path, errors: [presentIssue(issue)] }]);
  }, [antd]);

  const mend = useCallback((changed: unknown) => {
    const paths = changedPaths(changed);
    const mended = marked.current.filter((name) => paths.some((path) => samePath(path.slice(0, name.length), name)));
    if (mended.length > 0) antd.setFields(mended.map((name) => ({ name, errors: [] })));
  }, [antd]);

  const { initial } = options;
  return useMemo(() => ({ antd, busy, problem, strays, initial, send, check, mend }), [antd, busy, problem, strays, initial, send, check, mend]);
}

const FormContext = createContext<ZodFormState | null>(null);

/** Draws the form: the problem above, the fields, and what the caller puts below. */
export function ZodForm({ form, children, onEdit, onSent }: {
  readonly form: ZodFormState; readonly children: ReactNode;
  /** After every change a person makes, with all values; for drafts. */
  readonly onEdit?: (values: Record<string, unknown>) => void;
  readonly onSent?: () => void;
}) {
  // Two forms on one page may have fields of the same name; the labels need ids of their own.
  const name = useId();
  const strays = form.strays.join(' ');
  const finish = (): void => { void form.send().then((sent) => { if (sent) onSent?.(); }); };
  return (
    <FormContext value={form}>
      {form.problem === null ? null : <Alert className="a-form-problem" type="error" showIcon title={form.problem.sentence} />}
      {strays === '' ? null : (
        <Alert className="a-form-problem" type="error" showIcon title={strays} />
      )}
      <Form
        form={form.antd} name={name} layout="vertical" requiredMark={false} initialValues={form.initial ?? {}} scrollToFirstError
        onFinish={finish} onValuesChange={(changed: unknown, all: Record<string, unknown>) => { form.mend(changed); onEdit?.(all); }}
      >
        {children}
        {/* Browsers send a form on Enter only if it has such a button; ours often stand outside, in a footer or a dialog. */}
        <button type="submit" hidden disabled={form.busy} />
      </Form>
    </FormContext>
  );
}

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly help?: ReactNode;
  /** Marks the field "optional"; fields are required unless it is said. */
  readonly optional?: boolean;
  /** Prop of the control that carries the value; `checked` for switches and boxes. */
  readonly valueProp?: string;
  /** Width in the form grid: half of the line, or all of it. */
  readonly span?: 'half' | 'full';
  readonly children: ReactElement;
}

/** One field: label above, control, help or the sentence why it was refused below. */
export function Field({ name, label, help, optional = false, valueProp = 'value', span = 'half', children }: FieldProps) {
  const form = useContext(FormContext);
  return (
    <div className={`a-field a-field-${span}`} onBlur={() => { form?.check(name); }}>
      <Form.Item name={name} label={<span>{label}{optional ? <OptionalMark /> : null}</span>} extra={help} valuePropName={valueProp} validateTrigger={[]}>
        {children}
      </Form.Item>
    </div>
  );
}

function OptionalMark() {
  const text = useText('common');
  return <span className="a-optional">{text('optional')}</span>;
}

/** Lays fields out in two columns that become one where there is no room. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className="a-fields">{children}</div>;
}
