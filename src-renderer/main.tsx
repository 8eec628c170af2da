import 'antd/dist/reset.css';
import 'antd/dist/antd.css';
import './ui/ui.css';
import './app/app.css';
import './app/schemas-without-eval';
import { createQueryClient } from './api/query-client';
import { createStore } from './api/store';
import { askAhead } from './app/ahead';

/*
 * Small on purpose: what the first page will ask core for is asked here, and the program with its libraries is read meanwhile
 * (the groups in electron.vite.config.ts keep the two apart).
 */
const told = createStore<Error | null>(null);
const queryClient = createQueryClient({ tell: told.put });
const answers = askAhead(queryClient, window.location.hash);
void import('./app/start').then(({ start }) => start(queryClient, told, answers));
