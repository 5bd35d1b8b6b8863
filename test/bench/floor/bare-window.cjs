// The least there is to an Electron program: a window of 1280 × 800 that shows one page. What the program is measured beside.
const { app, BrowserWindow } = require('electron');

const page = process.argv.find((argument) => argument.startsWith('--page='))?.slice('--page='.length);

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true });
  window.setMenuBarVisibility(false);
  void window.loadURL(page);
});
app.on('window-all-closed', () => app.quit());
