// Runs as the first script of the page: what the preload exposed must be there already.
window.seenAtStart = typeof window.api;
