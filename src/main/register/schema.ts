/**
 * Schema of `register.db`. The file is never migrated: it is built anew from its sources and swapped, so a new schema is a
 * new `registerVersion` and a new import.
 *
 * Dates are text: `YYYY-MM-DD`, or its leading parts where the extract has 00 for the rest; a `?` at the end marks a date
 * that CPR flags as uncertain (as in ISO 8601-2). Codes are CPR's own.
 *
 * What nobody asks or decides by is not kept, only counted: church (011, 028), custody (016), municipal conditions (018),
 * notes (019), votes (020), contact addresses, c/o names, separations, and every row marked as corrected or annulled.
 */
export const registerVersion = 1;

export const tables = `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- One row per number with a 001; seq is the order of import.
  CREATE TABLE person (
    seq INTEGER PRIMARY KEY,
    cpr TEXT NOT NULL UNIQUE,
    replaced_by TEXT,
    status TEXT NOT NULL,
    status_since TEXT,
    sex TEXT NOT NULL CHECK (sex IN ('M', 'K')),
    birth_date TEXT NOT NULL,
    birth_date_uncertain INTEGER NOT NULL
  ) STRICT;

  -- 008 (current), 026 and, where a number has neither, the addressing name of 003. folded: given|middle|surname.
  CREATE TABLE name (
    cpr TEXT NOT NULL,
    current INTEGER NOT NULL,
    given TEXT NOT NULL,
    middle TEXT,
    surname TEXT NOT NULL,
    reliable INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    folded TEXT NOT NULL
  ) STRICT;

  -- 002 (current) and 023; where a number has no 002, the codes of 003.
  CREATE TABLE address (
    cpr TEXT NOT NULL,
    current INTEGER NOT NULL,
    municipality_code TEXT NOT NULL,
    street_code TEXT NOT NULL,
    house_number TEXT,
    floor TEXT,
    door TEXT,
    building_number TEXT,
    moved_in TEXT,
    moved_out TEXT,
    municipality_since TEXT
  ) STRICT;

  -- 003.
  CREATE TABLE clear_address (
    cpr TEXT NOT NULL,
    addressing_name TEXT,
    postal_code TEXT,
    postal_district TEXT,
    municipality_code TEXT,
    street_code TEXT,
    house_number TEXT,
    floor TEXT,
    door TEXT,
    building_number TEXT
  ) STRICT;

  -- From the road list given to the import ('list'), else the short names of 003 ('extract').
  CREATE TABLE road (
    municipality_code TEXT NOT NULL,
    street_code TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('list', 'extract')),
    PRIMARY KEY (municipality_code, street_code)
  ) STRICT, WITHOUT ROWID;

  -- 004 and 050. A row means that the protection is in force: SLET_DT is no end of validity.
  CREATE TABLE protection (
    cpr TEXT NOT NULL,
    kind TEXT NOT NULL,
    valid_from TEXT
  ) STRICT;

  -- 005 (immigrated_on is null) and 024.
  CREATE TABLE migration (
    cpr TEXT NOT NULL,
    current INTEGER NOT NULL,
    emigrated_on TEXT,
    to_country TEXT,
    immigrated_on TEXT,
    from_country TEXT
  ) STRICT;

  -- 009.
  CREATE TABLE birth_registration (
    cpr TEXT NOT NULL,
    authority_code TEXT NOT NULL
  ) STRICT;

  -- 010 (current) and 027.
  CREATE TABLE citizenship (
    cpr TEXT NOT NULL,
    current INTEGER NOT NULL,
    country_code TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT
  ) STRICT;

  -- 012 (current) and 029. Name and birth date of the spouse only where the spouse has no number.
  CREATE TABLE civil_status (
    cpr TEXT NOT NULL,
    current INTEGER NOT NULL,
    code TEXT NOT NULL,
    spouse_cpr TEXT,
    spouse_name TEXT,
    spouse_birth_date TEXT,
    spouse_reliable INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT
  ) STRICT;

  -- 014.
  CREATE TABLE child (
    cpr TEXT NOT NULL,
    child_cpr TEXT NOT NULL
  ) STRICT;

  -- 015, one row per known parent. Name and birth date only where the parent has no number.
  CREATE TABLE parent (
    cpr TEXT NOT NULL,
    place INTEGER NOT NULL CHECK (place IN (1, 2)),
    parent_cpr TEXT,
    name TEXT,
    birth_date TEXT,
    reliable INTEGER NOT NULL
  ) STRICT;

  -- 017.
  CREATE TABLE guardianship (
    cpr TEXT NOT NULL
  ) STRICT;

  -- 022: cpr is the number in force.
  CREATE TABLE former_number (
    cpr TEXT NOT NULL,
    former TEXT NOT NULL
  ) STRICT;

  -- Records read for a number, as {type: count}, one row per unbroken run of it in the file.
  CREATE TABLE record_run (
    cpr TEXT NOT NULL,
    counts TEXT NOT NULL
  ) STRICT;

  -- documents.csv; imported_at is UTC ISO 8601.
  CREATE TABLE document (
    cpr TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    status TEXT NOT NULL CHECK (status IN ('valid', 'lost')),
    imported_at TEXT NOT NULL
  ) STRICT;

  -- phones.csv; number is E.164.
  CREATE TABLE phone (
    cpr TEXT NOT NULL,
    number TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('mobile', 'landline', 'unknown')),
    registered_at TEXT,
    mitid_since TEXT,
    email TEXT,
    digital_post INTEGER NOT NULL,
    imported_at TEXT NOT NULL
  ) STRICT;

  -- Every value of a kind that occurs in this register, folded.
  CREATE TABLE lexicon (
    kind TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (kind, folded)
  ) STRICT, WITHOUT ROWID;

  -- How many of the persons who hold a fact of this kind hold this value.
  CREATE TABLE share (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    holders INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
  ) STRICT, WITHOUT ROWID;
`;

/** Made once the rows are in: sorting once is quicker than keeping order at every insert. */
export const indexes = `
  CREATE INDEX person_by_birth_date ON person (birth_date);
  CREATE INDEX person_by_replacement ON person (replaced_by) WHERE replaced_by IS NOT NULL;
  CREATE INDEX name_by_cpr ON name (cpr);
  CREATE INDEX address_by_cpr ON address (cpr);
  CREATE INDEX clear_address_by_cpr ON clear_address (cpr);
  CREATE INDEX protection_by_cpr ON protection (cpr, kind);
  CREATE INDEX migration_by_cpr ON migration (cpr);
  CREATE INDEX birth_registration_by_cpr ON birth_registration (cpr);
  CREATE INDEX citizenship_by_cpr ON citizenship (cpr);
  CREATE INDEX civil_status_by_cpr ON civil_status (cpr);
  CREATE INDEX child_by_cpr ON child (cpr);
  CREATE INDEX parent_by_cpr ON parent (cpr);
  CREATE INDEX parent_by_parent ON parent (parent_cpr) WHERE parent_cpr IS NOT NULL;
  CREATE INDEX guardianship_by_cpr ON guardianship (cpr);
  CREATE INDEX former_number_by_cpr ON former_number (cpr);
  CREATE INDEX former_number_by_former ON former_number (former);
  CREATE INDEX record_run_by_cpr ON record_run (cpr);
  CREATE INDEX document_by_cpr ON document (cpr);
  CREATE INDEX phone_by_cpr ON phone (cpr);
  CREATE INDEX phone_by_number ON phone (number) WHERE number IS NOT NULL;
`;
