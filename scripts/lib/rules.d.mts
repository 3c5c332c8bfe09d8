/** Rules of the phone case that no test names. */
export declare const untested: () => readonly string[];
/** The text of docs/rules.md. */
export declare const rulesText: () => string;
