interface PolicyRules {
  createHTML(text: string): string | null;
  createScript(): null;
  createScriptURL(): null;
}

declare global {
  /** Read by get-nonce, which Mantine's overlays use for their own style element. */
  var __webpack_nonce__: string | undefined;
  var trustedTypes: { createPolicy(name: string, rules: PolicyRules): unknown } | undefined;
}

/** Checklist 7: the nonce that main put into this page, made fresh for each response; empty outside the application. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/**
 * Run once, before anything renders. Styles carry the page's nonce, and the only text that may reach `innerHTML` is text
 * without a tag: Mantine's style sheets pass, markup does not. No script can be made from text at all.
 */
export function hardenPage(): void {
  globalThis.__webpack_nonce__ = pageNonce();
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScript: () => null,
    createScriptURL: () => null,
  });
}
