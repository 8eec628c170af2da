import 'antd/dist/reset.css';
import './ui/ui.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { required } from '@shared/kit/assert';
import { App } from './app/app';

createRoot(required(document.getElementById('root'), 'the root element')).render(<StrictMode><App /></StrictMode>);
