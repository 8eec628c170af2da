import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CertificateSubject } from '@shared/standards/certificate';
import type { ShownKind } from '@shared/contract/certificates';
import type { Bilingual } from '@shared/contract/common';
import { api } from '../../api';
import { useLabel, useLanguage, useText } from '../../text';
import type { CodeOption } from '../../ui';

const noKinds: readonly ShownKind[] = [];

export interface Catalogue {
  readonly kinds: readonly ShownKind[];
  find(code: string | null): ShownKind | undefined;
  /** Kinds to choose from; retired ones are shown only where they are chosen already. */
  options(subject?: CertificateSubject): readonly CodeOption[];
}

/** Today's catalogue: national kinds, the chosen region's and the home's own. */
export function useCatalogue(): Catalogue {
  const { data } = useQuery(api.certificates.catalogue.queryOptions({ input: {} }));
  const kinds = data?.kinds ?? noKinds;
  return useMemo(() => ({
    kinds,
    find: (code) => kinds.find((kind) => kind.code === code),
    options: (subject) => kinds
      .filter((kind) => subject === undefined || kind.subject === subject)
      .map((kind) => ({ code: kind.code, text: kind.name, retired: kind.retired, synonyms: [...kind.synonyms, kind.code] })),
  }), [kinds]);
}

export interface Positions {
  readonly groups: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly positions: readonly { readonly code: string; readonly name: Bilingual; readonly group: string; readonly retired: boolean }[];
  readonly options: readonly CodeOption[];
  name(code: string): string;
  names(codes: readonly string[]): string;
}

const nothing = { groups: [], positions: [] } as const;

/** The positions of the list in force and their names. */
export function usePositions(): Positions {
  const query = useQuery(api.staff.positions.queryOptions());
  const language = useLanguage();
  const label = useLabel();
  const listing = useListing();
  const data = query.data ?? nothing;
  return useMemo(() => {
    const name = (code: string): string => {
      const found = data.positions.find((one) => one.code === code);
      return found === undefined ? code : label(found.name);
    };
    return {
      groups: data.groups, positions: data.positions, name, names: (codes) => listing(codes.map(name)),
      options: data.positions.map((one) => ({ code: one.code, text: one.name, retired: one.retired })),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `label` and `listing` change with the language
  }, [data, language]);
}

/** Departments to choose from, in the order of the tree. */
export function useDepartmentOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useQuery(api.staff.departments.queryOptions({ input: {} }));
  return useMemo(() => (data ?? []).map((one) => ({ value: one.id, label: one.name })), [data]);
}

/** A short list in the language of the page. */
export function useListing(): (parts: readonly string[]) => string {
  const text = useText('certificates');
  return (parts) => parts.join(text('separator'));
}
