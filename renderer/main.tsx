import './quiet-zod.ts';
import '@xyflow/react/dist/base.css';
import './style/fonts.css';
import './style/tokens.css';
import './style/window.css';
import './style/start.css';
import './style/canvas.css';
import './style/gestures.css';
import './style/palette.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reportBugs } from './app/bugs.ts';
import { connect } from './app/connect.ts';

reportBugs();
const root = window.document.getElementById('root');
if (!root) throw new Error('The page has no root element');
void connect();
createRoot(root).render(<App />);
