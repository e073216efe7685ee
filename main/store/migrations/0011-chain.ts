import type { Migration } from './migration';

/**
 * The chain: an entry for each row that matters whenever it is written, each holding the hash of the one before, so that what
 * is changed outside of the app is noticed (`store/chain/`). What stands in an older library goes into it when it comes to
 * this form: from then on changes are noticed. And the signatures of closed briefings, made over the chain as it stood.
 */
export const chain: Migration = {
  version: 11,
  name: 'chain',
  chains: true,
  up: `
CREATE TABLE chain (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  row TEXT NOT NULL,
  -- Keeps short content from being guessed from its digest; goes when the row is written anew or removed.
  salt BLOB CHECK (length(salt) = 16),
  -- Null where the row was removed.
  digest BLOB CHECK (length(digest) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  CHECK (digest IS NOT NULL OR salt IS NULL)
) STRICT;

CREATE INDEX chain_row ON chain (what, row);

CREATE TRIGGER chain_stays BEFORE DELETE ON chain BEGIN
  SELECT RAISE(ABORT, 'an entry of the chain is never deleted');
END;

CREATE TRIGGER chain_same BEFORE UPDATE ON chain
WHEN new.salt IS NOT NULL
  OR (new.id, new.at, new.what, new.row, new.digest, new.hash) IS NOT (old.id, old.at, old.what, old.row, old.digest, old.hash) BEGIN
  SELECT RAISE(ABORT, 'an entry of the chain never changes');
END;

CREATE TABLE briefing_signature (
  briefing INTEGER PRIMARY KEY REFERENCES briefing (id),
  -- The newest entry of the chain when it was signed.
  entry INTEGER NOT NULL,
  by TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TRIGGER briefing_signature_stays BEFORE DELETE ON briefing_signature BEGIN
  SELECT RAISE(ABORT, 'a signature is never deleted');
END;

CREATE TRIGGER briefing_signature_same BEFORE UPDATE ON briefing_signature BEGIN
  SELECT RAISE(ABORT, 'a signature never changes');
END;
`,
};
