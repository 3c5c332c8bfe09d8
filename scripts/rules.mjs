// Writes docs/rules.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/electron-binary.mjs';
import { rulesText } from './lib/rules.mjs';

writeFileSync(join(root, 'docs', 'rules.md'), rulesText());
