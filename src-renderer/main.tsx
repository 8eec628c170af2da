import 'antd/dist/reset.css';
import './ui/ui.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { required } from '@shared/kit/assert';
import { App } from './app/app';
import { screenAt } from './app/routes';

// The page of the address is read while core says who sits here; who may not see it gets its code and none of its data.
void screenAt(window.location.hash.replace(/^#|\?.*$/g, ''))?.load();
createRoot(required(document.getElementById('root'), 'the root element')).render(<StrictMode><App /></StrictMode>);
