// Stand-in for Electron's own default_app: takes `[-r module] <app folder>`, gives the app its name, version and
// path, and loads its main file. Only the test runtime (launch/electron25.mjs) contains it.
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const words = process.argv.slice(1);
let folder;
for (let index = 0; index < words.length; index += 1) {
  const word = words[index];
  if (word === '-r' || word === '--require') {
    index += 1;
    Module._load(path.resolve(words[index]), module, false);
  } else if (!word.startsWith('-')) {
    folder = path.resolve(word);
    break;
  }
}
if (folder === undefined) {
  process.stderr.write('usage: electron [-r module] <app folder>\n');
  process.exit(2);
}
const packageFile = require(path.join(folder, 'package.json'));
app.setVersion(packageFile.version);
app.setName(packageFile.productName || packageFile.name);
app.setAppPath(folder);
Module._load(path.join(folder, packageFile.main), module, true);
