/** A person's name by what its words are. Any part may be empty: a former surname has no given names. */
export interface NameParts {
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
}
