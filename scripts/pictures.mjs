// Takes the documents' pictures from the real application into docs/pictures. `npm run pictures -- all`: every state, to be looked at.
import { node, run } from './lib/run.mjs';

const mode = process.argv[2] === 'all' ? 'all' : 'documents';
process.exit(
  await run(node, ['scripts/e2e.mjs', '--project', 'pictures', '--workers', '2'], {
    env: { ...process.env, PIN_DESK_PICTURES: mode },
  }),
);
