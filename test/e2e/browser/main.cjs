// A browser with nothing of the program in it, for files that leave it: opens the file it is given.
const { app, BrowserWindow } = require('electron');

// Chromium's own errands resolve names, whatever the page is. What the page itself asks for is seen before it gets that far.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    useContentSize: true,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  void window.loadFile(process.env.THROUGHLINE_PAGE);
});
