'use strict';
// Plain old JavaScript: an old Node cannot read anything else of ours, and that it is old must be said all the same.
var oldest = 24;
var major = Number(process.versions.node.split('.')[0]);

if (major < oldest) {
  process.stdout.write(
    'FAULT      Node is v' + process.versions.node + ', expected ' + oldest + ' or newer: the bot cannot start.  (node-version)\n' +
      '           What to do: Run "npm ci" without --omit=optional, which brings Node ' + oldest + ', and start by npm; or install Node ' + oldest + '.\n\n' +
      '1 faults, 0 warnings. Nothing else could be looked at.\n'
  );
  process.exitCode = 1;
} else {
  if (require('node:fs').existsSync('.env')) process.loadEnvFile('.env');
  process.argv.splice(2, 0, 'doctor');
  void import('./cli.ts');
}
