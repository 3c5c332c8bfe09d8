import service from '../../../resources/guidance/service.json' with { type: 'json' };
import takeAway from '../../../resources/guidance/take-away.json' with { type: 'json' };
import triage from '../../../resources/guidance/triage.json' with { type: 'json' };
import way1 from '../../../resources/guides/way-1.json' with { type: 'json' };
import way2 from '../../../resources/guides/way-2.json' with { type: 'json' };
import way3 from '../../../resources/guides/way-3.json' with { type: 'json' };
import way4 from '../../../resources/guides/way-4.json' with { type: 'json' };
import way5 from '../../../resources/guides/way-5.json' with { type: 'json' };
import way6 from '../../../resources/guides/way-6.json' with { type: 'json' };
import screens from '../../../resources/phone/screens.json' with { type: 'json' };
import { guideFileOf, screensPath, servicePath, takeAwayPath, triagePath } from './files.ts';

/** The files as they were when the console was built: used where those on disk cannot be. */
export const builtInFiles: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  [screensPath, screens],
  [triagePath, triage],
  [servicePath, service],
  [takeAwayPath, takeAway],
  ...[way1, way2, way3, way4, way5, way6].map((guide, index): [string, unknown] => [guideFileOf(index + 1), guide]),
]);
