import { access } from './access';
import { app } from './app';
import { audit } from './audit';
import { common } from './common';
import { documents } from './documents';
import { errors } from './errors';
import { institution } from './institution';
import { reasons } from './reasons';
import { residents } from './residents';
import { roster } from './roster';
import { settings } from './settings';

/** The Chinese catalogues, one for each feature; the key is the namespace `useText` takes. */
export const zhCN = { access, app, audit, common, documents, errors, institution, reasons, residents, roster, settings } as const;
