/** Pages of the application, one origin each (checklist 18: no file:// pages). */
export const pages = {
  console: 'app://console/index.html',
  phone: 'app://phone/phone.html',
  print: 'app://print/print.html',
  caller: 'app://caller/caller.html',
  approval: 'app://approval/approval.html',
} as const;
export type PageHost = keyof typeof pages;
