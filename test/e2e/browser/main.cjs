// A browser with nothing of the program in it, for files that leave it: opens the file it is given.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    useContentSize: true,
    webPreferences: { sandbox: true },
  });
  void window.loadFile(process.env.THROUGHLINE_PAGE);
});
