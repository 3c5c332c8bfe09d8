import { describe, expect, test } from 'vitest';
import type { Config } from '../../../src/main/config.ts';
import type { Meta } from '../../../src/main/register/meta.ts';
import { registerState } from '../../../src/main/register-state.ts';

const now = Date.UTC(2026, 10, 18, 10);
const hours = (count: number) => new Date(now - count * 3_600_000).toISOString();

const registerOf = (taskNumber: string, producedOn: string, companionsAt = hours(1)) => {
  const meta: Meta = {
    format: 'P12170',
    generation: 1,
    taskNumber,
    producedOn,
    previousOn: null,
    importedAt: companionsAt,
    persons: 3,
    records: 9,
    recordsByType: {},
    rejected: 0,
    acceptedCount: null,
    documentsAt: companionsAt,
    phonesAt: companionsAt,
  };
  return { meta: () => meta };
};

const limited: Config = { mode: 'practice', ageLimits: true };
const production: Config = {
  mode: 'production',
  workstation: 'support-17',
  singleWorkstation: true,
  sms: { transport: 'http', url: 'https://sms.example/send' },
  notices: { transport: 'smtp', url: 'smtps://mail.example', from: 'mitid@support.example' },
  mitid: { url: 'https://mitid.example' },
};

describe('R27: what is too old', () => {
  test.each([
    ['the made-up register of practice mode never', '999001', '2020-01-01', limited, false],
    ['an imported extract of this week not', '110902', '2026-11-17', limited, false],
    ['an imported extract of last month, where practice asks for it', '110902', '2026-10-18', limited, true],
    ['an imported extract of last month, in plain practice not', '110902', '2026-10-18', { mode: 'practice' }, false],
    ['any extract of last month in production', '999001', '2026-10-18', production, true],
  ] as const)('%s', (_what, taskNumber, producedOn, config, tooOld) => {
    expect(registerState(registerOf(taskNumber, producedOn), config, now).tooOld).toBe(tooOld);
  });

  test('documents and numbers of yesterday, although the extract is new', () => {
    const register = registerOf('110902', '2026-11-18', hours(25));
    expect(registerState(register, limited, now)).toMatchObject({ practice: false, tooOld: true });
  });
});
