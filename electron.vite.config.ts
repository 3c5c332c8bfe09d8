import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const main = (name: string) => `src/main/${name}.ts`;

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: main('index'),
          cli: main('cli'),
          worker: main('worker'),
        },
        // Beside the entries: what finds its neighbours by its own folder (worker, preload, pages) may land in a chunk.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can only be one CommonJS file that requires electron and nothing else.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          console: 'src/preload/console.ts',
          phone: 'src/preload/phone.ts',
          caller: 'src/preload/caller.ts',
          print: 'src/preload/print.ts',
          approval: 'src/preload/approval.ts',
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    // One origin a page (src/main/shell/page-hosts.ts); all are served from this folder.
    base: './',
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: 'src/renderer/index.html',
          phone: 'src/renderer/phone.html',
          print: 'src/renderer/print.html',
          caller: 'src/renderer/caller.html',
          approval: 'src/renderer/approval.html',
        },
      },
    },
  },
});
