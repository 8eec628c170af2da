import { access } from './access';
import { app } from './app';
import { common } from './common';
import { errors } from './errors';
import { institution } from './institution';
import { reasons } from './reasons';
import { settings } from './settings';

/** The Chinese catalogues, one for each feature; the key is the namespace `useText` takes. */
export const zhCN = { access, app, common, errors, institution, reasons, settings } as const;
