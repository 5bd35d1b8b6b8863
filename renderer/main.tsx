import './quiet-zod.ts';
import '@xyflow/react/dist/base.css';
import './style/fonts.css';
// After the whole fonts: of faces that have a character the last one is taken.
import 'window-fonts/faces.css';
import './style/tokens.css';
import './style/window.css';
import './style/start.css';
import './style/canvas.css';
import './style/gestures.css';
import './style/inspector.css';
import './style/picture.css';
import './style/editor.css';
import './style/palette.css';
import './style/connecting.css';
import './style/export.css';
import './style/brand.css';
import './style/text-table.css';
import './style/paste.css';
import './style/import.css';
import './style/context-menu.css';
import './style/variants.css';
import './style/find.css';
import './style/under-sheet.css';
import './style/problems.css';
import './style/minimap.css';
import './style/command-palette.css';
import './style/table.css';
import './style/journey.css';
import './style/analysis.css';
import './style/analysis-charts.css';
import './style/lenses.css';
import './style/past.css';
import './style/scenarios.css';
import './style/what-if.css';
import './style/present.css';
import './style/help.css';
import './style/system.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reportBug, reportBugs, sayBug } from './app/bugs.ts';
import { connect } from './app/connect.ts';
import { showLastResort } from './app/last-resort.ts';

reportBugs();
const root = window.document.getElementById('root');
if (!root) throw new Error('The page has no root element');
connect().catch(stop);
// React's own lines on the console quote the message of an error, which may hold a person's text.
createRoot(root, { onCaughtError: sayBug, onUncaughtError: stop }).render(<App />);

/** Nothing of the window can be shown: neither what it shows nor what it shows instead. */
function stop(bug: unknown): void {
  reportBug(bug);
  sayBug(bug);
  void showLastResort();
}
