import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, environment: 'node' as const },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'], 20_000),
      project('integration', ['tests/integration/**/*.test.ts', 'tests/exploits/**/*.test.ts'], 60_000),
    ],
  },
});
