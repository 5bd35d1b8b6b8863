import './style/fonts.css';
// After the whole fonts: of faces that have a character the last one is taken.
import 'window-fonts/faces.css';
import './style/tokens.css';
import './style/window.css';
import './style/start.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reportBugs, sayBug } from './app/bugs.ts';
import { connect } from './app/connect.ts';
import { giveUp } from './app/last-resort.ts';

reportBugs();
const root = window.document.getElementById('root');
if (!root) throw new Error('The page has no root element');
connect().catch(giveUp);
// React's own lines on the console quote the message of an error, which may hold a person's text.
const page = createRoot(root, { onCaughtError: sayBug, onUncaughtError: giveUp });
flushSync(() => page.render(<App />));
