// Loaded before the program (`electron -r`): gives every page a second preload that tells what it may do.
const { app, session } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  session.defaultSession.setPreloads([join(__dirname, 'sandbox-probe-preload.cjs')]);
});
